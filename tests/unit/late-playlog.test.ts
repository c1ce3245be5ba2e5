import { describe, expect, it } from 'vitest'
import { createLatePlaylog } from '../../src/panel/care/late-playlog.ts'
import type { PlaylogStore } from '../../src/panel/care/playlog-store.ts'
import type { Played } from '../../src/player/playlog.ts'

const entry = (from: number): Played => ({
  screen: 'lobby',
  slide: 'goal',
  locales: ['ja'],
  from,
  until: from + 1,
})

/** A store in memory. */
function memoryStore(): PlaylogStore & { readonly entries: Played[] } {
  const entries: Played[] = []
  return { entries, add: (played) => entries.push(played), all: async () => entries }
}

describe('a playlog that is loaded late', () => {
  it('keeps what ended before, in order, and adds what ends after', async () => {
    const store = memoryStore()
    const playlog = createLatePlaylog(async () => store)
    playlog.add(entry(1))
    playlog.add(entry(2))
    await playlog.load()
    playlog.add(entry(3))
    await playlog.load()
    expect(store.entries.map(({ from }) => from)).toEqual([1, 2, 3])
  })

  it('keeps the newest 250 in memory while it cannot be loaded, and is loaded when it can be', async () => {
    const store = memoryStore()
    let isDown = true
    const playlog = createLatePlaylog(async () => {
      if (isDown) throw new Error('no network')
      return store
    })
    await expect(playlog.load()).rejects.toThrow('no network')
    for (let from = 0; from < 300; from++) playlog.add(entry(from))
    isDown = false
    await playlog.load()
    expect(store.entries).toHaveLength(250)
    expect(store.entries.at(-1)?.from).toBe(299)
  })
})
