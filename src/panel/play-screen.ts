import type { Connection } from '../connection/connection.ts'
import { pollWaitMs } from '../connection/poll-schedule.ts'
import type { Lifetime } from '../connection/server-time.ts'
import { beginPanel } from '../player/state.ts'
import type { PanelStatus } from '../player/status.ts'
import { newVisit } from '../player/visit.ts'
import type { Edition } from '../shared/edition/edition.ts'
import type { Screen } from '../shared/screen/screen.ts'
import type { Clock, Device } from '../shared/time/clock.ts'
import type { Boot } from '../view/screen/boot.ts'
import type { Options } from '../view/screen/options.ts'
import type { Show } from '../view/screen/show.ts'
import { followVersion } from './app-version.ts'
import { watchAttention } from './attention.ts'
import { createCare } from './care/care.ts'
import type { Codes } from './codes.ts'
import { SCROLLING, startsPaused } from './device.ts'
import type { Faults } from './faults.ts'
import type { Beginning } from './first-edition.ts'
import type { Kiosk } from './kiosk.ts'
import { isServed } from './office/is-served.ts'
import type { LastGood } from './office/last-good.ts'
import { type Dispatch, runPanel } from './run.ts'
import { createStage } from './stage.tsx'

const TIME = { kind: 'time' } as const

interface PlaySetup {
  readonly root: HTMLElement
  readonly boot: Boot
  readonly options: Options
  readonly lifetime: Lifetime
  readonly device: Device
  readonly faults: Faults
  readonly codes: Codes
  readonly kiosk: Kiosk
  readonly lastGood: LastGood
  /** What is played until the server has said something, and the clock and the show that were made of it. */
  readonly beginning: Beginning
  readonly clock: Clock
  readonly show: Show
  /** @throws Error when the app cannot play it at an instant, ms since 1970. */
  readonly showNow: (screen: Screen, edition: Edition, at: number) => Show
}

/** Plays a screen for ever, and follows what the server, the device and its visitors say. */
export function playScreen(setup: PlaySetup): void {
  const { root, boot, options, device, faults, codes, kiosk, lastGood, beginning, clock, show } = setup
  const { screen } = beginning
  // Nothing was confirmed in the future: a clock has been set since.
  const kept = { ...beginning.kept, confirmedAt: Math.min(beginning.kept.confirmedAt, clock.now()) }
  const startedAt = clock.now()
  let latest = { screen, edition: kept.edition }
  let last: PanelStatus | undefined

  /** The fonts of the build have every character of its own edition. */
  const addFontsFor = (tag: string) => {
    if (tag !== boot.editionTag) addStylesheet(boot.assets.restFonts)
  }
  let playable = show
  const take = (next: typeof latest, isAwaited = false) => {
    playable = setup.showNow(next.screen, next.edition, clock.now())
    dispatch({ kind: 'came', show: playable, isAwaited })
    latest = next
  }
  /** What the server has confirmed: as the screen begins, until the way to the office is loaded. */
  let confirmed: Pick<Connection, 'tag' | 'confirmedAt'> = {
    tag: () => kept.tag,
    confirmedAt: () => kept.confirmedAt,
  }
  const version = boot.preview
    ? undefined
    : followVersion({
        container: navigator.serviceWorker,
        build: boot.build,
        steady: device.steady,
        reload: () => location.reload(),
        faults,
      })
  const facts = () => ({
    version: boot.build,
    edition: confirmed.tag().replaceAll('"', ''),
    startedAt,
    faults: faults.list(),
  })
  const care = createCare({
    screen: screen.id,
    i18n: show.i18n,
    timeZone: kept.edition.office.timeZone,
    preview: boot.preview,
    now: clock.now,
    facts: () => ({ ...facts(), confirmedAt: boot.preview ? null : confirmed.confirmedAt() }),
    codes,
    kiosk,
    comesBack: version ? version.startSucceeds : isServed,
    onFault: faults.record,
  })

  const attention = watchAttention(root, (kind) => dispatch({ kind }))
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.stage') && !target.closest('button, input'))
      dispatch({ kind: 'pressed', press: { kind: 'slide' } })
  })
  const moment = () => ({
    now: clock.now(),
    isKnown: clock.isKnown(),
    steadyMs: device.steady(),
    startsPaused: startsPaused(screen),
  })
  const stage = createStage({
    root,
    clock,
    faults,
    codeOf: codes.of,
    viewsOf: kiosk.views,
    saying: kiosk.saying,
    confirmedAt: boot.preview ? clock.now : () => confirmed.confirmedAt(),
    origin: boot.origin,
    pictograms: boot.assets.pictograms,
    onResize: () => dispatch(TIME),
  })
  const dispatch: Dispatch = runPanel({
    beginning: beginPanel(show, newVisit(options.appearance), moment()),
    moment,
    stage,
    onFault: (error) => faults.record('slide', error),
    onPressed: kiosk.pressed,
    onVisitEnded() {
      attention.forget()
      kiosk.visitEnded()
    },
    onLoopEnded: () => version?.loopEnded(),
    onStatus(status) {
      last = status
      if (status.isDrawn) version?.drawn()
      care.see(status)
    },
  })
  addFontsFor(kept.tag)
  // Seen from outside: it plays, it does not only show its first slide.
  document.documentElement.dataset.state = 'playing'
  kiosk.post(boot.notices)
  kiosk.serve({
    assets: boot.assets,
    root,
    dispatch,
    onFault: (error) => faults.record('network', error),
    show: () => playable,
    now: clock.now,
  })
  care.watch(dispatch)
  if (!boot.preview) {
    // Refused without harm: a few megabytes are thrown out only where the disk is full.
    void navigator.storage?.persist()
    void follow()
  }
  followWindow(dispatch)

  /** What is fetched from the office is late anyway, so the way to fetch it is no part of what a screen plays with. */
  async function follow(): Promise<void> {
    try {
      const { followOffice } = await import('./office/follow.ts')
      confirmed = followOffice({
        boot,
        screen,
        mmPerPx: options.mmPerPx,
        kept,
        lastGood,
        clock,
        lifetime: setup.lifetime,
        device,
        faults,
        random: Math.random,
        onEdition({ edition, tag }, isAwaited) {
          take({ ...latest, edition }, isAwaited)
          addFontsFor(tag)
        },
        onScreen: (configured) => take({ ...latest, screen: configured }),
        onNotices: kiosk.post,
        onBuild: (build) => version?.serverRuns(build),
        onAnswer: () => dispatch(TIME),
        onCounters: kiosk.say,
        reported: () => ({ ...facts(), status: last }),
      })
    } catch (error) {
      faults.record('network', error)
      setTimeout(follow, pollWaitMs(Math.random))
    }
  }
}

/** What the reader does to the window of the screen. */
function followWindow(dispatch: Dispatch): void {
  matchMedia(SCROLLING).addEventListener('change', ({ matches }) =>
    dispatch(matches ? { kind: 'narrowed' } : TIME),
  )
  addEventListener('resize', () => dispatch(TIME))
  void document.fonts.ready.then(() => dispatch(TIME))
  // What visitors open may need fonts that no slide has needed. Their letters change how many pages there are.
  document.fonts.addEventListener('loadingdone', () => dispatch(TIME))
}

/** Adds a stylesheet once. Nothing waits for it. */
function addStylesheet(href: string): void {
  if (document.querySelector(`link[href="${href}"]`)) return
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }))
}
