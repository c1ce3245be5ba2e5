import type { I18n } from '../../lines/i18n/i18n.ts'
import type { PanelStatus } from '../../player/status.ts'
import type { Codes } from '../codes.ts'
import type { Kiosk } from '../kiosk.ts'
import type { Dispatch } from '../run.ts'
import type { DebugFacts } from './debug-panel.tsx'
import { createLatePlaylog } from './late-playlog.ts'
import { shiftPanel } from './panel-shift.ts'
import { createPlayRecorder } from './play-recorder.ts'

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
  readonly codes: Pick<Codes, 'load'>
  readonly kiosk: Pick<Kiosk, 'load'>
  onFault(kind: 'wake-lock' | 'playlog' | 'watchdog' | 'network', error: unknown): void
}

/** Keeps the panel lit and its page running, records what was shown, and shows its state. */
export interface Care {
  /** Must be called for everything that is drawn. */
  see(status: PanelStatus): void
  /** Begins to watch a playing panel. */
  watch(dispatch: Dispatch): void
}

export function createCare(cared: Cared): Care {
  const { screen, i18n, timeZone, preview, now, facts, codes, kiosk, comesBack, onFault } = cared
  const playlog = createLatePlaylog(async () => {
    const { createPlaylogStore } = await import('./playlog-store.ts')
    return createPlaylogStore(preview, (error) => onFault('playlog', error))
  })
  const recorder = createPlayRecorder(screen, playlog.add)
  const asked = new URLSearchParams(location.search).get('debug')
  let last: PanelStatus | undefined

  let showDebug: ((facts: Omit<DebugFacts, 'storage'>) => void) | undefined
  let rest: 'missing' | 'loading' | 'loaded' = 'missing'

  let watch: 'missing' | 'loading' | 'loaded' = 'missing'

  let draw: (() => void) | undefined
  let giveUp: (() => void) | undefined

  /** Loads what nobody waits for, once the screen plays: a tenth of the script. */
  async function loadRest(): Promise<void> {
    if (rest !== 'missing' || !draw) return
    rest = 'loading'
    // Whoever waits for the screen to play is told first.
    await null
    try {
      const [store, ...lacking] = await Promise.all([playlog.load(), codes.load(), kiosk.load()])
      // Only operators ask for the debug panel, so no visitor's screen loads it.
      if (asked !== null) {
        const { createDebug } = await import('./run-debug.tsx')
        showDebug = createDebug({ i18n, timeZone, asked, playlog: store, now })
      }
      rest = 'loaded'
      if (lacking.includes(true)) draw()
      else if (last) tell(last)
    } catch (error) {
      onFault('network', error)
      // It is tried again when something is drawn.
      rest = 'missing'
    }
    tellOutside()
  }

  /**
   * Nothing can be stuck before a screen plays, and no panel goes dark so soon, so what keeps it going comes after it too,
   * by a way of its own.
   */
  async function loadWatchdog(): Promise<void> {
    if (watch !== 'missing' || !draw) return
    watch = 'loading'
    // Whoever waits for the screen to play is told first.
    await null
    try {
      const [{ keepWatch }, { keepAwake }] = await Promise.all([
        import('./watchdog.ts'),
        import('./wake-lock.ts'),
      ])
      keepAwake((error) => onFault('wake-lock', error))
      keepWatch(
        {
          now,
          dueAt: () => last?.scene.dueAt ?? Number.POSITIVE_INFINITY,
          loopMs: () => last?.loopMs ?? Number.POSITIVE_INFINITY,
          draw,
          comesBack,
          giveUp: () => giveUp?.(),
        },
        (error) => onFault('watchdog', error),
      )
      watch = 'loaded'
    } catch (error) {
      onFault('network', error)
      watch = 'missing'
    }
    tellOutside()
  }

  /** Seen from outside: what visitors press works, and the panel is watched; or something will be tried again. */
  function tellOutside(): void {
    const both = [rest, watch]
    if (both.includes('loading')) return
    document.documentElement.dataset.rest = both.includes('missing') ? 'missing' : 'loaded'
  }

  function tell({ scene: { slide, frame, dueAt } }: PanelStatus): void {
    showDebug?.({ ...facts(), slide: slide.id, frame, dueAt })
  }

  return {
    see(status) {
      void loadRest()
      void loadWatchdog()
      last = status
      shiftPanel(document.documentElement, status.now)
      recorder.see(status)
      tell(status)
    },
    watch(dispatch) {
      const drawAgain = () => dispatch({ kind: 'time' })
      draw = drawAgain
      giveUp = () => dispatch({ kind: 'given-up' })
      void loadRest()
      void loadWatchdog()
      addEventListener('pagehide', () => recorder.end(now()))
    },
  }
}
