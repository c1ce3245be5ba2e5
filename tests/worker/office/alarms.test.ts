import { describe, expect, it } from 'vitest'
import { createAlarms, type Due } from '../../../src/worker/office/alarms.ts'

/** Something that is due at some times. */
function dueAt(...times: number[]): Due & { readonly done: number[]; readonly left: number[] } {
  const left = [...times]
  const done: number[] = []
  return {
    done,
    left,
    nextAt: () => left[0] ?? null,
    async run(now) {
      while (left[0] !== undefined && left[0] <= now) {
        left.shift()
        done.push(now)
      }
    },
  }
}

function clocked(...dues: Due[]) {
  const set: number[] = []
  const faults: unknown[] = []
  const storage = {
    setAlarm: async (at: number | Date) => void set.push(Number(at)),
  }
  const alarms = createAlarms(storage, dues, (error) => faults.push(error))
  return {
    ...{ alarms, set, faults },
    ringAt: alarms.run,
  }
}

describe('the alarm of the office', () => {
  it('is not set while nothing is due', () => {
    const { alarms, set } = clocked(dueAt(), dueAt())
    alarms.set()
    expect(set).toEqual([])
  })

  it('is set for what comes first, once', () => {
    const first = dueAt(100)
    const { alarms, set } = clocked(dueAt(300), first)
    alarms.set()
    alarms.set()
    first.left.push(400)
    alarms.set()
    expect(set).toEqual([100])
    first.left.unshift(50)
    alarms.set()
    expect(set).toEqual([100, 50])
  })

  it('does what is due, nothing else, and is set for the next', async () => {
    const [one, other] = [dueAt(100, 500), dueAt(300)]
    const { ringAt, set } = clocked(one, other)
    await ringAt(120)
    expect([one.done, other.done, set]).toEqual([[120], [], [300]])
    await ringAt(900)
    expect([one.done, other.done, set]).toEqual([[120, 900], [900], [300]])
  })

  it('that rings too early does nothing and is set anew', async () => {
    const due = dueAt(500)
    const { ringAt, set } = clocked(due)
    await ringAt(100)
    expect([due.done, set]).toEqual([[], [500]])
  })

  it('rings for the others when one fails, and again for that one after a minute', async () => {
    const failing: Due = { nextAt: () => 10, run: () => Promise.reject(new Error('no')) }
    const other = dueAt(20)
    const { ringAt, set, faults } = clocked(failing, other)
    await ringAt(100)
    expect([other.done, faults.length, set]).toEqual([[100], 1, [60_100]])
  })
})
