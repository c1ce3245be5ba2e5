import { ended, goesOn, type Playing } from '../../player/playing.ts'
import type { Played } from '../../player/playlog.ts'
import type { PanelStatus } from '../../player/status.ts'

/** Follows what is drawn, and gives an entry of the playlog each time a slide has ended. */
export interface PlayRecorder {
  see(status: PanelStatus): void
  /** The page is closing, so the current slide ends. */
  end(now: number): void
}

export function createPlayRecorder(screen: string, add: (played: Played) => void): PlayRecorder {
  let playing: Playing | undefined
  const end = (now: number) => {
    if (playing) add(ended(playing, now))
    playing = undefined
  }
  return {
    see({ scene, now }) {
      const { slide, frame, startedAt, layer } = scene
      const shown =
        layer === 'opened' ? { slide: 'list', locales: [frame] } : { slide: slide.id, locales: slide.locales }
      const next: Playing = { screen, from: now, startedAt, ...shown }
      if (playing && goesOn(playing, next)) return
      end(now)
      playing = next
    },
    end,
  }
}
