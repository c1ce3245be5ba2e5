import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'

const newOffice = () => env.OFFICE.getByName(crypto.randomUUID())
const by = (name: string, at = 1_000) => ({ by: `${name}@office.test`, at, comment: '' })

async function begun(office: ReturnType<typeof newOffice>): Promise<string> {
  const draft = await office.beginDraft('April', '{"a":1}', '0123456789abcdef', by('aoki'))
  if (draft.kind !== 'done') throw new Error(draft.kind)
  return draft.value.id
}

describe('a draft', () => {
  it('is kept with its name, its base and its writer', async () => {
    const office = newOffice()
    const id = await begun(office)
    const row = { id, name: 'April', base: '0123456789abcdef', version: 1, at: 1_000, by: 'aoki@office.test' }
    expect(await office.drafts()).toEqual([row])
    expect(await office.draft(id)).toEqual({ ...row, content: '{"a":1}' })
  })

  it('need not be an edition yet', async () => {
    const office = newOffice()
    const id = await begun(office)
    expect(await office.writeDraft(id, '{"half', 1, by('aoki'))).toMatchObject({ kind: 'done' })
  })

  it('is written by one at a time: who saw an older version learns who was first', async () => {
    const office = newOffice()
    const id = await begun(office)
    expect(await office.writeDraft(id, '{"a":2}', 1, by('sato', 2_000))).toMatchObject({
      kind: 'done',
      value: { version: 2 },
    })
    expect(await office.writeDraft(id, '{"a":3}', 1, by('aoki', 3_000))).toEqual({
      kind: 'overtaken',
      editing: [{ by: 'sato@office.test', at: 2_000 }],
    })
    expect((await office.draft(id))?.content).toBe('{"a":2}')
  })

  it('is refused when it is larger than the store takes, and the one before stays', async () => {
    const office = newOffice()
    const id = await begun(office)
    const written = await office.writeDraft(id, 'x'.repeat(600_001), 1, by('aoki'))
    expect(written).toMatchObject({ kind: 'refused' })
    expect((await office.draft(id))?.version).toBe(1)
  })

  it('that is removed, or never was, cannot be written', async () => {
    const office = newOffice()
    const id = await begun(office)
    expect(await office.removeDraft(id, by('aoki'))).toMatchObject({ kind: 'done' })
    expect(await office.writeDraft(id, '{}', 1, by('aoki'))).toEqual({ kind: 'missing' })
    expect(await office.removeDraft(id, by('aoki'))).toEqual({ kind: 'missing' })
    expect(await office.drafts()).toEqual([])
  })

  it('there are at most 50, and the next is refused with a reason', async () => {
    const office = newOffice()
    for (let count = 0; count < 50; count++) await begun(office)
    const more = await office.beginDraft('one more', '{}', '0123456789abcdef', by('aoki'))
    expect(more).toMatchObject({ kind: 'refused', problems: [expect.stringContaining('at most 50')] })
  })
})
