import { ended, goesOn, type Played, type Playing } from '../../player/playlog.ts'
import type { Drawing } from '../run-screen.tsx'

/** Follows what is drawn, and hands over an entry of the playlog each time a slide has ended. */
export interface PlayRecorder {
  see(drawing: Drawing): void
  /** The page goes: what is on ends with it. */
  end(now: number): void
}

export function createPlayRecorder(screen: string, add: (played: Played) => void): PlayRecorder {
  let playing: Playing | undefined
  const end = (now: number) => {
    if (playing) add(ended(playing, now))
    playing = undefined
  }
  return {
    see({ scene, list, now }) {
      const { slide, frame, startedAt } = scene
      const shown = list ? { slide: 'list', locales: [frame] } : { slide: slide.id, locales: slide.locales }
      const next: Playing = { screen, from: now, startedAt, ...shown }
      if (playing && goesOn(playing, next)) return
      end(now)
      playing = next
    },
    end,
  }
}
