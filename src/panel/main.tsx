import { hydrate } from 'preact'
import { createI18n, type Ui } from '../lines/create-i18n.ts'
import type { Edition } from '../shared/edition/edition.ts'
import type { Screen } from '../shared/screen/screen.ts'
import { type Boot, parseBoot } from '../view/screen/boot.ts'
import { FirstScreen } from '../view/screen/first-screen.tsx'
import { type Options, optionsOf } from '../view/screen/options.ts'
import { scaleOf } from '../view/screen/screen-style.ts'
import { type Clock, createClock, createPreviewClock } from './clock.ts'
import { mmPerPxHere } from './device.ts'
import { createFaults } from './faults.ts'
import { type Beginning, beginningsOf, firstToPlay } from './first-edition.ts'
import { createLastGood } from './office/last-good.ts'
import { type Lifetime, lifetimeOf, parsePageTime } from './office/server-time.ts'
import { playScreen } from './play-screen.ts'
import { checkShow, createShow, type Show } from './show.ts'

// The composition root of a screen in the browser: the device's clock, the network, the disk and the document come
// in here and in `playScreen`, and nowhere below.

const files = import.meta.glob<object>('../../locales/*/ui.json', { eager: true, import: 'default' })
const ui: Ui = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.split('/').at(-2), words]),
)
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

try {
  await start(document.getElementById('root') as HTMLElement)
} catch (error) {
  // The page stands as the server drew it. It does not say that it plays, so `late-start.ts` loads it again.
  faults.record('slide', error)
}

async function start(root: HTMLElement): Promise<void> {
  const boot = parseBoot(document.getElementById('boot')?.textContent ?? '')
  const options = optionsOf(boot, location.search, (error) => faults.record('address', error))
  drawFirst(root, boot, options)

  const lifetime = lifetimeOf(boot.builtAt)
  const pageAt = pageTime(boot, lifetime)
  const lastGood = createLastGood({
    screenId: boot.screen.id,
    storage: () => caches,
    lifetime,
    onFault: (error) => faults.record('storage', error),
  })
  const beginnings = beginningsOf({ boot, pageAt, lastGood, faults, now: device.now })
  const showNow = (screen: Screen, edition: Edition, at: number) => showOf(screen, edition, options, at)
  const tryToPlay = ({ kept, screen }: Beginning) => {
    const time = clockOf(boot, kept.confirmedAt, pageAt)
    return { time, show: showNow(screen, kept.edition, time.now()) }
  }
  const { beginning, played } = await firstToPlay(beginnings, tryToPlay, lastGood, faults)
  clock = played.time
  if (!clock.isKnown())
    faults.record('clock', `not believed: ${new Date(device.now()).toISOString().slice(0, 10)}`)
  playScreen({
    root,
    boot,
    options,
    lifetime,
    device,
    faults,
    lastGood,
    beginning,
    showNow,
    clock,
    show: played.show,
  })
}

/** Takes the slide that the server drew over as it stands. */
function drawFirst(root: HTMLElement, boot: Boot, options: Options): void {
  const mmPerPx = mmPerPxHere(boot.screen, options.mmPerPx, faults.record)
  for (const [name, length] of Object.entries(scaleOf(mmPerPx)))
    document.documentElement.style.setProperty(name, length)
  try {
    hydrate(<FirstScreen boot={boot} i18n={createI18n(ui, boot.edition)} />, root)
  } catch (error) {
    // It stands as the server drew it, until the first slide of the browser's own.
    faults.record('slide', error)
  }
}

/** When the server drew the page; nothing where it did not just now, or says what cannot be. */
function pageTime({ at, preview }: Boot, lifetime: Lifetime): number | undefined {
  if (at === null || preview) return at ?? undefined
  try {
    return parsePageTime(at, lifetime)
  } catch (error) {
    faults.record('clock', error)
    return undefined
  }
}

function clockOf({ preview, builtAt }: Boot, confirmedAt: number, pageAt: number | undefined): Clock {
  if (preview) return createPreviewClock(pageAt ?? builtAt, device)
  const page = pageAt === undefined ? undefined : { at: pageAt, arrivedAt }
  return createClock(device, Math.max(builtAt, confirmedAt), page)
}

/** @throws Error when the app cannot play it at an instant, ms since 1970. */
function showOf(screen: Screen, edition: Edition, { hours }: Options, at: number): Show {
  const show = createShow(hours ? { ...screen, hours } : screen, edition, createI18n(ui, edition))
  checkShow(show, at)
  return show
}
