import { hydrate } from 'preact'
import { createI18n, type Ui } from '../i18n/create-i18n.ts'
import { localTime } from '../shared/day.ts'
import { followVersion } from './app-version.ts'
import { createOffice } from './ask-office.ts'
import { watchAttention } from './attention.ts'
import { parseBoot } from './boot.ts'
import { createCare } from './care.ts'
import { type Clock, createClock, createPreviewClock } from './clock.ts'
import { mmPerPxHere, SCROLLING, startsPaused } from './device.ts'
import { createFaults } from './faults.ts'
import { beginningOf } from './first-edition.ts'
import { FirstScreen } from './first-screen.tsx'
import { isServed } from './is-served.ts'
import { createLastGood } from './last-good.ts'
import { optionsOf } from './options.ts'
import { poll } from './poll.ts'
import { firstWaitMs } from './poll-schedule.ts'
import { runScreen } from './run-screen.tsx'
import { scaleOf } from './screen-style.ts'
import { createShow, type Show } from './show.ts'
import { newVisit } from './visit.ts'

// The composition root of a screen in the browser: the device's clock, the network, the disk and the document come
// in here and nowhere below.

const files = import.meta.glob<object>('../../locales/*/ui.json', { eager: true, import: 'default' })
const ui: Ui = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.split('/').at(-2), words]),
)
const boot = parseBoot(document.getElementById('boot')?.textContent ?? '')
const { origin, assets } = boot
const root = document.getElementById('root') as HTMLElement
const device = { now: () => Date.now(), steady: () => performance.now() }
const arrivedAt = device.now()
let clock: Clock | undefined
let isLeaving = false
addEventListener('pagehide', () => {
  isLeaving = true
})
addEventListener('pageshow', () => {
  isLeaving = false
})
const faults = createFaults({
  storage: () => localStorage,
  now: () => clock?.now() ?? device.now(),
  isLeaving: () => isLeaving,
})
const options = optionsOf(boot, location.search, (error) => faults.record('address', error))

for (const [name, length] of Object.entries(
  scaleOf(mmPerPxHere(boot.screen, options.mmPerPx, faults.record)),
))
  document.documentElement.style.setProperty(name, length)
try {
  hydrate(<FirstScreen boot={boot} i18n={createI18n(ui, boot.edition)} />, root)
} catch (error) {
  // It stands as the server drew it, until the first slide of the browser's own.
  faults.record('slide', error)
}

const lastGood = createLastGood(boot.screen.id, () => caches)
const beginning = await beginningOf({
  boot,
  lastGood,
  faults,
  now: device.now,
  check: (configured, edition) => showOf({ edition, screen: configured }, boot.at ?? boot.builtAt),
})
const { screen } = beginning
const time = boot.preview
  ? createPreviewClock(boot.at ?? boot.builtAt, device)
  : createClock(device, Math.max(boot.builtAt, beginning.kept.confirmedAt))
clock = time
// The page that the server drew says what time it was.
if (boot.at !== null) time.adjust(boot.at, arrivedAt, arrivedAt)
if (!time.isKnown())
  faults.record('clock', `not believed: ${new Date(device.now()).toISOString().slice(0, 10)}`)

const startedAt = time.now()
let latest = { edition: beginning.kept.edition, screen }
const office = createOffice({
  screen,
  kept: beginning.kept,
  lastGood,
  clock: time,
  deviceNow: device.now,
  faults,
  onEdition: ({ edition }) => take({ ...latest, edition }),
  onScreen: (configured) => take({ ...latest, screen: configured }),
  onBuild: (build) => version?.serverRuns(build),
})
const version = boot.preview
  ? undefined
  : followVersion({
      container: navigator.serviceWorker,
      build: boot.build,
      steady: device.steady,
      reload: () => location.reload(),
      faults,
    })

const show = showOf(latest, time.now())
const care = createCare({
  screen: screen.id,
  i18n: show.i18n,
  timeZone: latest.edition.office.timeZone,
  preview: boot.preview,
  now: time.now,
  facts: () => ({
    version: boot.build,
    edition: office.tag().replaceAll('"', ''),
    startedAt,
    confirmedAt: boot.preview ? null : office.confirmedAt(),
    faults: faults.list(),
  }),
  comesBack: version ? version.startSucceeds : isServed,
  onFault: faults.record,
})

const scrolling = matchMedia(SCROLLING)
const attention = watchAttention(root, {
  notice: () => running.notice(),
  wake: () => running.wake(),
  hold() {
    running.wake()
    running.turn({ kind: 'hold' })
  },
  release: () => running.turn({ kind: 'release' }),
  stay: () => running.turn({ kind: 'pause' }),
})
const running = runScreen({
  root,
  show,
  clock: time,
  faults,
  confirmedAt: boot.preview ? time.now : office.confirmedAt,
  origin,
  pictograms: assets.pictograms,
  steady: device.steady,
  visit: newVisit(options.appearance),
  startsPaused: () => startsPaused(screen),
  onLeft: () => attention.forget(),
  onLoopEnd: () => version?.loopEnded(),
  onDrawn(drawing) {
    if (drawing.isSlide) version?.drawn()
    care.onDrawn(drawing)
  },
})
care.begin(running)
addStylesheet(assets.restStylesheet)
// Seen by whoever watches over the screen: it plays, it does not only show its first slide.
document.documentElement.dataset.state = 'playing'
// Refused without harm: a few megabytes are thrown out only where the disk is full.
if (!boot.preview) void navigator.storage?.persist()
if (!boot.preview) poll(ask, boot.at === null ? firstWaitMs(Math.random) : 0, Math.random)

scrolling.addEventListener('change', ({ matches }) => {
  if (!matches) return running.relayout()
  running.wake()
  running.turn({ kind: 'pause' })
})
addEventListener('resize', () => running.relayout())
void document.fonts.ready.then(() => running.relayout())

/** A word of the server may have set the clock, or ended the line that says how old all is. */
async function ask(): Promise<void> {
  await office.ask()
  running.relayout()
}

function take(next: typeof latest): void {
  running.take(showOf(next, time.now()))
  latest = next
}

/** @throws Error when the app has no words for it, or cannot compose a day of it. */
function showOf(next: Pick<Show, 'screen' | 'edition'>, at: number): Show {
  const played = options.hours ? { ...next.screen, hours: options.hours } : next.screen
  const show = createShow(played, next.edition, createI18n(ui, next.edition))
  show.schedule.programmeOf(localTime(at, next.edition.office.timeZone).day)
  return show
}

/** Characters beyond the bundled edition's: nobody waits for them. */
function addStylesheet(href: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }))
}
