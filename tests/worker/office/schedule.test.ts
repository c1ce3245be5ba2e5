import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../../dist/bundle.json'
import type { Later, PublicationRow } from '../../../src/worker/office/schedule.ts'
import type { Written } from '../../../src/worker/office/writing.ts'

const { edition } = bundle
const newOffice = () => env.OFFICE.getByName(crypto.randomUUID())
type Stub = ReturnType<typeof newOffice>
const NOW = Date.now()
const DAY_MS = 86_400_000
const TOMORROW = NOW + DAY_MS
const by = (name: string, comment = 'as told') => ({ by: `${name}@office.test`, at: NOW, comment })

/** The edition with another title of a source. */
const titled = (title: string) => {
  const [[name, value] = ['', undefined], ...rest] = Object.entries(edition.sources)
  return { ...edition, sources: Object.fromEntries([[name, { ...value, title }], ...rest]) }
}

function done<T>(written: Written<T>): T {
  if (written.kind !== 'done') throw new Error(JSON.stringify(written).slice(0, 300))
  return written.value
}

async function drafted(office: Stub, title: string, base = bundle.hash): Promise<string> {
  return done(await office.beginDraft(title, JSON.stringify(titled(title)), base, by('aoki'))).id
}

async function set(office: Stub, title: string, later: Later, base = bundle.hash): Promise<PublicationRow> {
  const id = await drafted(office, title, base)
  return done(await office.publishDraft(id, 1, by('aoki', title), later)) as PublicationRow
}

/** The time of every publication comes, and the alarm rings. */
async function timeComes(office: Stub): Promise<void> {
  await runInDurableObject(office, async (_, { storage }) => {
    storage.sql.exec('UPDATE publications SET at = at - ?', TOMORROW - 1)
    await storage.setAlarm(TOMORROW)
  })
  await runDurableObjectAlarm(office)
}

const tomorrow: Later = { at: TOMORROW, isProposal: false }
const proposal: Later = { at: null, isProposal: true }

describe('a draft that is published at a time', () => {
  it('is not in force before, and is then, by whom it was set and with their reason', async () => {
    const office = newOffice()
    const row = await set(office, 'April', tomorrow)
    expect(row).toMatchObject({ state: 'set', at: TOMORROW, by: 'aoki@office.test', approver: null })
    expect((await office.inForce()).changes).toBe(0)
    expect(await runInDurableObject(office, (_, { storage }) => storage.getAlarm())).toBe(TOMORROW)
    await runDurableObjectAlarm(office)
    expect(await office.publications()).toEqual([row])
    await timeComes(office)
    expect(await office.history()).toMatchObject([
      { by: 'aoki@office.test', comment: 'April', kind: 'published' },
    ])
    expect((await office.inForce()).changes).toBe(1)
    expect(await office.publications()).toEqual([])
    expect(await office.drafts()).toEqual([])
  })

  it('is published as it was left, and what was written on stays a draft', async () => {
    const office = newOffice()
    const { draft } = await set(office, 'April', tomorrow)
    done(await office.writeDraft(draft, JSON.stringify(titled('May')), 1, by('sato')))
    await timeComes(office)
    const { edition: hash } = await office.inForce()
    expect((await office.edition(hash))?.content).toContain('"title":"April"')
    expect((await office.draft(draft))?.content).toContain('"title":"May"')
  })

  it('is published after the object was evicted', async () => {
    const office = newOffice()
    await set(office, 'April', tomorrow)
    await evictDurableObject(office)
    await timeComes(office)
    expect(await office.history()).toHaveLength(1)
  })

  it('is published in the order of the times, and the others wait', async () => {
    const office = newOffice()
    await set(office, 'later', { at: TOMORROW + 1, isProposal: false })
    await set(office, 'first', tomorrow)
    expect((await office.publications()).map(({ name }) => name)).toEqual(['first', 'later'])
    await timeComes(office)
    // Both were begun from the same edition, so the other one is overtaken.
    expect(await office.history()).toMatchObject([{ comment: 'first' }])
    expect(await office.publications()).toMatchObject([
      { name: 'later', state: 'failed', failed: { kind: 'overtaken' } },
    ])
  })

  it('that is overtaken is never lost: it says why, and its draft is there', async () => {
    const office = newOffice()
    const { id, draft } = await set(office, 'April', tomorrow)
    done(await office.publish(titled('now'), by('sato'), bundle.hash))
    await timeComes(office)
    expect(await office.publications()).toMatchObject([
      { id, state: 'failed', failed: { kind: 'overtaken', editing: [{ by: 'sato@office.test' }] } },
    ])
    expect(await office.history()).toHaveLength(1)
    done(await office.removeDraft(draft, by('sato')))
    done(await office.removePublication(id, by('aoki')))
    expect(await office.publications()).toEqual([])
    const [again] = await office.drafts()
    expect((await office.draft(again?.id ?? ''))?.content).toContain('"title":"April"')
  })

  it('that is no edition fails with every reason, and the alarm is not set again', async () => {
    const office = newOffice()
    const draft = done(await office.beginDraft('half', '{"half', bundle.hash, by('aoki')))
    done(await office.publishDraft(draft.id, 1, by('aoki'), tomorrow))
    await timeComes(office)
    expect(await office.publications()).toMatchObject([{ state: 'failed', failed: { kind: 'refused' } }])
    expect(await runInDurableObject(office, (_, { storage }) => storage.getAlarm())).toBeNull()
    expect(await office.history()).toEqual([])
  })

  it.each([
    ['has passed', NOW],
    ['is long ago', 0],
    ['is more than 400 days away', NOW + 400 * DAY_MS + 1],
    ['is not in this world', Number.MAX_SAFE_INTEGER],
  ])('is refused when the time %s', async (_, at) => {
    const office = newOffice()
    const id = await drafted(office, 'April')
    const written = await office.publishDraft(id, 1, by('aoki'), { at, isProposal: false })
    expect(written).toMatchObject({ kind: 'refused', problems: [expect.stringMatching(/^at: /)] })
    expect(await office.publications()).toEqual([])
  })

  it('is refused when somebody has written it since, when it waits already, and when it is not there', async () => {
    const office = newOffice()
    const { draft } = await set(office, 'April', tomorrow)
    expect(await office.publishDraft(draft, 1, by('aoki'), tomorrow)).toMatchObject({ kind: 'refused' })
    expect(await office.publishDraft(draft, 2, by('aoki'), tomorrow)).toMatchObject({ kind: 'overtaken' })
    expect(await office.publishDraft('none', 1, by('aoki'), tomorrow)).toEqual({ kind: 'missing' })
    expect(await office.publications()).toHaveLength(1)
  })

  it('is one of at most 30', async () => {
    const office = newOffice()
    for (let count = 0; count < 30; count++) await set(office, `${count}`, tomorrow)
    const id = await drafted(office, 'more')
    expect(await office.publishDraft(id, 1, by('aoki'), tomorrow)).toMatchObject({
      problems: [expect.stringContaining('fewer than 30')],
    })
  })
})

describe('a draft that needs a second person', () => {
  it('is published when somebody else agrees, and both are recorded', async () => {
    const office = newOffice()
    const { id, state } = await set(office, 'April', proposal)
    expect(state).toBe('proposed')
    await timeComes(office)
    expect(await office.history()).toEqual([])
    expect(await office.approve(id, by('aoki'))).toMatchObject({ kind: 'refused' })
    done(await office.approve(id, by('sato')))
    expect(await office.history()).toMatchObject([{ by: 'aoki@office.test', approver: 'sato@office.test' }])
    const audit = (await office.audit()).map((row) => [row.did, row.by])
    expect(audit).toContainEqual(['publication-proposed', 'aoki@office.test'])
    expect(audit).toContainEqual(['publication-approved', 'sato@office.test'])
    expect(await office.approve(id, by('sato'))).toEqual({ kind: 'missing' })
  })

  it('and has a time waits for both', async () => {
    const office = newOffice()
    const { id } = await set(office, 'April', { at: TOMORROW, isProposal: true })
    expect(done(await office.approve(id, by('sato')))).toMatchObject({
      state: 'set',
      approver: 'sato@office.test',
    })
    expect(await office.history()).toEqual([])
    await timeComes(office)
    expect(await office.history()).toHaveLength(1)
  })

  it('whose time has passed meanwhile is published when somebody agrees, and not before', async () => {
    const office = newOffice()
    const { id } = await set(office, 'April', { at: TOMORROW, isProposal: true })
    await timeComes(office)
    expect(await office.publications()).toMatchObject([{ state: 'proposed' }])
    done(await office.approve(id, by('sato')))
    expect(await office.history()).toHaveLength(1)
  })

  it('is published once by two who agree at the same time', async () => {
    const office = newOffice()
    const { id } = await set(office, 'April', proposal)
    const both = await Promise.all([office.approve(id, by('sato')), office.approve(id, by('mori'))])
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'missing'])
    expect(await office.history()).toHaveLength(1)
  })

  it('is carried out by the alarm if the object stopped when somebody had agreed', async () => {
    const office = newOffice()
    await set(office, 'April', proposal)
    await runInDurableObject(office, (_, { storage }) => {
      storage.sql.exec("UPDATE publications SET state = 'set', approver = 'sato@office.test'")
    })
    await evictDurableObject(office)
    await timeComes(office)
    expect(await office.history()).toHaveLength(1)
  })

  it('can be taken back', async () => {
    const office = newOffice()
    const { id, draft } = await set(office, 'April', proposal)
    done(await office.removePublication(id, by('sato')))
    expect(await office.approve(id, by('sato'))).toEqual({ kind: 'missing' })
    expect(await office.removePublication(id, by('sato'))).toEqual({ kind: 'missing' })
    expect((await office.drafts()).map((row) => row.id)).toEqual([draft])
  })
})

it('publications are in an export, and due after an import', async () => {
  const [office, other] = [newOffice(), newOffice()]
  const row = await set(office, 'April', tomorrow)
  done(await other.import(await office.export(), undefined, by('aoki')))
  expect(await other.publications()).toEqual([row])
  expect(await runInDurableObject(other, (_, { storage }) => storage.getAlarm())).toBe(TOMORROW)
})
