import type { I18n } from '../../lines/create-i18n.ts'
import type { Drawing, RunningScreen } from '../run-screen.tsx'
import type { DebugFacts } from './debug-panel.tsx'
import { shiftPanel } from './panel-shift.ts'
import { createPlayRecorder } from './play-recorder.ts'
import { createPlaylogStore } from './playlog-store.ts'
import { createDebug } from './run-debug.tsx'
import { savePlaylog } from './save-playlog.ts'
import { keepAwake } from './wake-lock.ts'
import { keepWatch } from './watchdog.ts'

interface Cared {
  /** The id of the screen. */
  readonly screen: string
  readonly i18n: I18n
  readonly timeZone: string
  readonly preview: boolean
  /** The screen's clock, ms since 1970. */
  now(): number
  /** What `?debug` says of the app and the edition. */
  facts(): Pick<DebugFacts, 'version' | 'edition' | 'startedAt' | 'confirmedAt' | 'faults'>
  /** Whether the page would come back if it were loaded anew now. */
  comesBack(): Promise<boolean>
  onFault(kind: 'wake-lock' | 'playlog' | 'watchdog', error: unknown): void
}

/** What keeps a panel and its page well, remembers what was on and shows how they are. */
export interface Care {
  /** To be told of everything that is drawn. */
  onDrawn(drawing: Drawing): void
  /** Begins to watch a screen that plays. */
  begin(running: Pick<RunningScreen, 'relayout' | 'giveUp' | 'loopMs'>): void
}

export function createCare({ screen, i18n, timeZone, preview, now, facts, comesBack, onFault }: Cared): Care {
  const playlog = createPlaylogStore(preview, (error) => onFault('playlog', error))
  const recorder = createPlayRecorder(screen, playlog.add)
  const asked = new URLSearchParams(location.search).get('debug')
  let last: Drawing | undefined

  const debug =
    asked === null
      ? undefined
      : createDebug({ i18n, timeZone, asked, onPlaylog: () => void savePlaylog(playlog, timeZone, now()) })

  return {
    onDrawn(drawing) {
      last = drawing
      shiftPanel(document.documentElement, drawing.now)
      recorder.see(drawing)
      const { scene, dueAt } = drawing
      debug?.({ ...facts(), slide: scene.slide.id, frame: scene.frame, dueAt })
    },
    begin({ relayout, giveUp, loopMs }) {
      keepAwake((error) => onFault('wake-lock', error))
      keepWatch(
        {
          now,
          dueAt: () => last?.dueAt ?? Number.POSITIVE_INFINITY,
          loopMs,
          draw: relayout,
          comesBack,
          giveUp,
        },
        (error) => onFault('watchdog', error),
      )
      addEventListener('pagehide', () => recorder.end(now()))
    },
  }
}
