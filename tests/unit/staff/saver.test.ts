import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSaver, type Saving } from '../../../src/staff/draft/saver.ts'
import type { Reply } from '../../../src/staff/office/ask.ts'
import type { DraftRow } from '../../../src/staff/office/office.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const ROW: DraftRow = { id: 'a', name: 'a', base: 'b', version: 1, at: 0, by: 'me' }
const done = (row: DraftRow): Reply<DraftRow> => ({ kind: 'done', value: row, headers: new Headers() })

/** A saver with an office that answers as it is told, and a disk. */
function saverWith(row: DraftRow | undefined, answers: Reply<DraftRow>[] = []) {
  const written: [content: string, version: number][] = []
  const states: Saving['kind'][] = []
  const disk = new Map<string, string>()
  let version = row?.version ?? 0
  const saver = createSaver({
    row,
    begin: async () => {
      version = 1
      return done(ROW)
    },
    write: async (_, content, from) => {
      const answer = answers.shift()
      if (answer) return answer
      written.push([content, from])
      version += 1
      return done({ ...ROW, version })
    },
    keep: async (of, content) => {
      const name = of?.id ?? 'new'
      if (content === null) disk.delete(name)
      else disk.set(name, content)
    },
    onSaving: ({ kind }) => states.push(kind),
    onRow: () => {},
  })
  return { saver, written, states, disk }
}

describe('a draft is saved while somebody writes it', () => {
  it('on the device at once, in the office after a pause, once for several letters', async () => {
    const { saver, written, states, disk } = saverWith(ROW)
    for (const text of ['a', 'ab', 'abc']) saver.changed(text)
    expect([written, disk.get('a')]).toEqual([[], 'abc'])
    await vi.runAllTimersAsync()
    expect([written, states.at(-1), disk.size]).toEqual([[['abc', 1]], 'saved', 0])
  })

  it('begins with the first change', async () => {
    const { saver, written, disk } = saverWith(undefined)
    saver.changed('a')
    expect(disk.get('new')).toBe('a')
    await vi.runAllTimersAsync()
    saver.changed('b')
    await vi.runAllTimersAsync()
    expect(written).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect(disk.size).toBe(0)
  })

  it('stays on the device while the network is away, and is sent when it is back', async () => {
    const { saver, written, states, disk } = saverWith(ROW, [{ kind: 'away' }, { kind: 'away' }])
    saver.changed('a')
    await vi.advanceTimersByTimeAsync(1_000)
    expect([states.at(-1), disk.get('a'), written]).toEqual(['away', 'a', []])
    await saver.flush()
    expect(disk.get('a')).toBe('a')
    await vi.advanceTimersByTimeAsync(10_000)
    expect([states.at(-1), disk.size, written]).toEqual(['saved', 0, [['a', 1]]])
  })

  it('is never written over that of somebody else', async () => {
    const editing = [{ by: 'you', at: 1 }]
    const overtaken = { kind: 'overtaken', editing } as const
    const { saver, states, disk, written } = saverWith(ROW, [overtaken, overtaken])
    saver.changed('a')
    await vi.runAllTimersAsync()
    expect([states.at(-1), disk.get('a'), await saver.flush(), written]).toEqual([
      'overtaken',
      'a',
      false,
      [],
    ])
  })

  it('is not sent any more when another draft is opened', async () => {
    const { saver, written } = saverWith(ROW)
    saver.changed('a')
    saver.stop()
    await vi.runAllTimersAsync()
    expect(written).toEqual([])
  })
})
