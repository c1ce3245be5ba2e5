import { WAITING_COUNT } from '../../player/playing.ts'
import type { Played } from '../../player/playlog.ts'
import type { PlaylogStore } from './playlog-store.ts'

/** A playlog that is loaded once the screen plays. What ends before that waits for it. */
export interface LatePlaylog extends Pick<PlaylogStore, 'add'> {
  /** @throws Error when it cannot be loaded now. The next call tries again. */
  load(): Promise<PlaylogStore>
}

/** @param open loads the code of the store and makes one. */
export function createLatePlaylog(open: () => Promise<PlaylogStore>): LatePlaylog {
  let waiting: Played[] = []
  let store: PlaylogStore | undefined
  let opening: Promise<PlaylogStore> | undefined

  async function load(): Promise<PlaylogStore> {
    opening ??= open()
    try {
      store = await opening
    } catch (error) {
      opening = undefined
      throw error
    }
    const late = waiting
    waiting = []
    for (const played of late) store.add(played)
    return store
  }

  return {
    add(played) {
      if (store) store.add(played)
      else waiting = [...waiting, played].slice(-WAITING_COUNT)
    },
    load,
  }
}
