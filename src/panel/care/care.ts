import type { I18n } from '../../lines/create-i18n.ts'
import type { PanelStatus } from '../../player/status.ts'
import type { Dispatch } from '../run.ts'
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
  /** What `?debug` shows of the app and the edition. */
  facts(): Pick<DebugFacts, 'version' | 'edition' | 'startedAt' | 'confirmedAt' | 'faults'>
  /** Whether a reload would bring the page back. */
  comesBack(): Promise<boolean>
  onFault(kind: 'wake-lock' | 'playlog' | 'watchdog', error: unknown): void
}

/** Keeps the panel lit and its page running, records what was shown, and shows its state. */
export interface Care {
  /** Must be called for everything that is drawn. */
  see(status: PanelStatus): void
  /** Begins to watch a playing panel. */
  watch(dispatch: Dispatch): void
}

export function createCare({ screen, i18n, timeZone, preview, now, facts, comesBack, onFault }: Cared): Care {
  const playlog = createPlaylogStore(preview, (error) => onFault('playlog', error))
  const recorder = createPlayRecorder(screen, playlog.add)
  const asked = new URLSearchParams(location.search).get('debug')
  let last: PanelStatus | undefined

  const debug =
    asked === null
      ? undefined
      : createDebug({ i18n, timeZone, asked, onPlaylog: () => void savePlaylog(playlog, timeZone, now()) })

  return {
    see(status) {
      last = status
      shiftPanel(document.documentElement, status.now)
      recorder.see(status)
      const { slide, frame, dueAt } = status.scene
      debug?.({ ...facts(), slide: slide.id, frame, dueAt })
    },
    watch(dispatch) {
      keepAwake((error) => onFault('wake-lock', error))
      keepWatch(
        {
          now,
          dueAt: () => last?.scene.dueAt ?? Number.POSITIVE_INFINITY,
          loopMs: () => last?.loopMs ?? Number.POSITIVE_INFINITY,
          draw: () => dispatch({ kind: 'time' }),
          comesBack,
          giveUp: () => dispatch({ kind: 'given-up' }),
        },
        (error) => onFault('watchdog', error),
      )
      addEventListener('pagehide', () => recorder.end(now()))
    },
  }
}
