import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../../dist/bundle.json'
import { type Edition, parseEdition } from '../../../src/shared/edition/edition.ts'
import { createEditions } from '../../../src/worker/office/editions.ts'
import type { Written } from '../../../src/worker/office/writing.ts'

const { edition } = bundle
const [locale] = edition.locales
const department = edition.departments[0]?.id ?? ''

/** An office that nobody has used. */
const newOffice = () => env.OFFICE.getByName(crypto.randomUUID())
const writing = (comment = 'as told') => ({ by: 'clerk@office.test', at: 1_000, comment })

/** The same edition with another need of a department, in one language. */
function changed(to: string, from: Edition = edition): Edition {
  const id = locale?.id ?? ''
  const words = from.words[id]
  const own = words?.departments[department]
  if (!words || !own) throw new Error('the edition has no such words')
  const departments = { ...words.departments, [department]: { ...own, need: to } }
  return { ...from, words: { ...from.words, [id]: { ...words, departments } } }
}

/** When an office is open by the edition that its store has in force. */
const timesOf = (office: ReturnType<typeof newOffice>) =>
  runInDurableObject(office, (_, { storage }) =>
    createEditions(storage, bundle.hash, bundle.build, () => undefined).times(),
  )

function done<T>(written: Written<T>): T {
  if (written.kind !== 'done') throw new Error(JSON.stringify(written).slice(0, 300))
  return written.value
}

describe('a new office', () => {
  it('has published nothing, so that of the build is in force', async () => {
    const office = newOffice()
    expect(await office.inForce()).toMatchObject({ changes: 0, edition: bundle.hash })
    expect(await office.history()).toEqual([])
  })

  it('is another one than every other', async () => {
    const [one, other] = await Promise.all([newOffice().inForce(), newOffice().inForce()])
    expect(one.epoch).not.toBe(other.epoch)
  })
})

describe('to publish', () => {
  it('brings an edition into force, with who, when and why', async () => {
    const office = newOffice()
    const row = done(await office.publish(changed('One'), writing('a new name'), bundle.hash))
    expect(row).toMatchObject({
      by: 'clerk@office.test',
      at: 1_000,
      comment: 'a new name',
      kind: 'published',
    })
    expect(await office.inForce()).toMatchObject({ changes: 1, edition: row.hash })
    const kept = await office.edition(row.hash)
    expect(parseEdition(JSON.parse(kept?.content ?? ''))).toEqual(changed('One'))
    expect(await office.audit()).toMatchObject([
      { did: 'published', about: row.hash, by: 'clerk@office.test' },
    ])
  })

  it('names the edition of the build as the build does', async () => {
    const row = done(await newOffice().publish(edition, writing(), bundle.hash))
    expect(row.hash).toBe(bundle.hash)
  })

  it('refuses what is no edition, with every reason, and changes nothing', async () => {
    const office = newOffice()
    const before = await office.inForce()
    for (const wrong of [
      null,
      [],
      'an edition',
      { ...edition, topics: {} },
      { ...edition, schema: 3 },
      { ...edition, locales: [] },
    ]) {
      const written = await office.publish(wrong, writing(), bundle.hash)
      if (written.kind !== 'refused') throw new Error(`expected a refusal, found ${written.kind}`)
      expect(written.problems.length).toBeGreaterThan(0)
    }
    const two = await office.publish({ ...edition, office: null, needs: 3 }, writing(), bundle.hash)
    expect(two).toMatchObject({
      kind: 'refused',
      problems: [expect.stringContaining('office'), expect.stringContaining('needs')],
    })
    expect(await office.inForce()).toEqual(before)
    expect(await office.history()).toEqual([])
    expect(await office.audit()).toEqual([])
  })

  it('is refused to whoever began from an older edition, and says who was first', async () => {
    const office = newOffice()
    const first = done(await office.publish(changed('One'), writing(), bundle.hash))
    const late = await office.publish(changed('Two'), { ...writing(), by: 'late@office.test' }, bundle.hash)
    expect(late).toEqual({ kind: 'overtaken', editing: [{ by: 'clerk@office.test', at: 1_000 }] })
    expect((await office.inForce()).edition).toBe(first.hash)
  })

  it('of two at the same time succeeds for one', async () => {
    const office = newOffice()
    const both = await Promise.all(
      ['One', 'Two'].map((name) => office.publish(changed(name), writing(), bundle.hash)),
    )
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'overtaken'])
    expect(await office.history()).toHaveLength(1)
  })
})

describe('the history', () => {
  it('names every edition that was in force, newest first, and none is lost', async () => {
    const office = newOffice()
    const hashes: string[] = []
    for (const name of ['One', 'Two', 'Three'])
      hashes.unshift(done(await office.publish(changed(name), writing(name), hashes[0] ?? bundle.hash)).hash)
    const rows = await office.history()
    expect(rows.map(({ hash }) => hash)).toEqual(hashes)
    expect(rows.map(({ comment }) => comment)).toEqual(['Three', 'Two', 'One'])
    for (const hash of hashes) expect((await office.edition(hash))?.hash).toBe(hash)
    expect(await office.history(rows[1]?.seq)).toEqual(rows.slice(2))
  })

  it('goes back to the edition of the build, which was in force before the first', async () => {
    const office = newOffice()
    done(await office.publish(changed('One'), writing(), bundle.hash))
    expect(JSON.parse((await office.edition(bundle.hash))?.content ?? '')).toEqual(edition)
    const restored = done(await office.restore(bundle.hash, writing('One was wrong')))
    expect(restored).toMatchObject({ hash: bundle.hash, kind: 'restored' })
    expect((await office.inForce()).edition).toBe(bundle.hash)
  })

  it('is not cut by a restore, which is an entry of its own', async () => {
    const office = newOffice()
    const one = done(await office.publish(changed('One'), writing(), bundle.hash))
    done(await office.publish(changed('Two'), writing(), one.hash))
    const restored = done(await office.restore(one.hash, writing('Two was wrong')))
    expect(restored).toMatchObject({ hash: one.hash, kind: 'restored', comment: 'Two was wrong' })
    expect(await office.inForce()).toMatchObject({ changes: 3, edition: one.hash })
    expect(await office.history()).toHaveLength(3)
  })

  it('has nothing that was never in force', async () => {
    const office = newOffice()
    expect(await office.restore('0123456789abcdef', writing())).toEqual({ kind: 'missing' })
    expect(await office.edition('0123456789abcdef')).toBeUndefined()
    expect(await office.history()).toEqual([])
  })
})

describe('when the office is open', () => {
  it('is said by the edition in force, so that a watch knows the days that staff have put in', async () => {
    const office = newOffice()
    expect(await timesOf(office)).toBeUndefined()
    const { calendar, hours, timeZone } = edition.office
    const shorter = { ...calendar, exceptions: calendar.exceptions.slice(1) }
    const closed = { ...edition, office: { ...edition.office, calendar: shorter } }
    done(await office.publish(closed, writing(), bundle.hash))
    expect(await timesOf(office)).toEqual({ calendar: shorter, hours, timeZone })
  })
})

describe('an edition of another version of the app', () => {
  /** Puts content into the store as another build has left it. */
  async function kept(office: ReturnType<typeof newOffice>, content: object | string): Promise<void> {
    const row = done(await office.publish(changed('One'), writing(), bundle.hash))
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    await runInDurableObject(office, (_, { storage }) => {
      storage.sql.exec("UPDATE contents SET content = ?, build = 'another' WHERE hash = ?", text, row.hash)
    })
  }

  it('is parsed again, and keeps its name if it is the same', async () => {
    const office = newOffice()
    await kept(office, changed('One'))
    const { edition: hash } = await office.inForce()
    expect(hash).toBe((await office.history())[0]?.hash)
  })

  it('of an older schema is lifted, under a name of its own', async () => {
    const office = newOffice()
    const { needs: _, ...old } = changed('One')
    await kept(office, { ...old, schema: 4 })
    const { edition: hash } = await office.inForce()
    expect(hash).not.toBe((await office.history())[0]?.hash)
    const lifted = parseEdition(JSON.parse((await office.edition(hash ?? ''))?.content ?? ''))
    expect(lifted).toMatchObject({ schema: 5, needs: [] })
    expect((await office.inForce()).edition).toBe(hash)
    expect((await timesOf(office))?.timeZone).toBe(edition.office.timeZone)
  })

  it.each([
    ['that cannot be lifted', { ...edition, schema: 3 }],
    ['of a newer schema', { ...edition, schema: 99 }],
    ['that is no edition now', { ...edition, topics: 'none' }],
    ['that is cut off', '{"schema": 5, "loc'],
  ])('%s is never shown: that of the build answers', async (_, content) => {
    const office = newOffice()
    await kept(office, content)
    expect((await office.inForce()).edition).toBe(bundle.hash)
    expect(await office.history()).toHaveLength(1)
  })
})
