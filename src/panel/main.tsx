import { hydrate } from 'preact'
import { lifetimeOf, pageTimeOf } from '../connection/server-time.ts'
import type { Ui } from '../lines/i18n/i18n.ts'
import { screenI18n } from '../lines/i18n/screen-i18n.ts'
import type { Edition } from '../shared/edition/edition.ts'
import type { Screen } from '../shared/screen/screen.ts'
import { type Clock, clockOf } from '../shared/time/clock.ts'
import { parseBoot } from '../view/screen/boot.ts'
import { firstScreen } from '../view/screen/first-screen.tsx'
import { optionsOf } from '../view/screen/options.ts'
import { playableShow } from '../view/screen/show.ts'
import { codesOf } from './codes.ts'
import { mmPerPxHere, setScale, watchLeaving } from './device.ts'
import { createFaults } from './faults.ts'
import { type Beginning, beginningsOf, firstToPlay } from './first-edition.ts'
import { createKiosk } from './kiosk.ts'
import { createLastGood } from './office/last-good.ts'
import { playScreen } from './play-screen.ts'

// The composition root of a screen in the browser: the device's clock, the network, the disk and the document come
// in here and in `playScreen`, and nowhere below.

const files = import.meta.glob<object>('../../locales/*/ui.json', { eager: true, import: 'default' })
const ui: Ui = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.split('/').at(-2), words]),
)
const device = { now: () => Date.now(), steady: () => performance.now() }
const arrivedAt = device.now()
let clock: Clock | undefined
const faults = createFaults({
  storage: () => localStorage,
  now: () => clock?.now() ?? device.now(),
  isLeaving: watchLeaving(),
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
  setScale(mmPerPxHere(boot.screen, options.mmPerPx, faults.record))
  const codes = codesOf(root)
  const kiosk = createKiosk(ui, async () => (await import('./kiosk-parts.ts')).kioskParts(boot.assets))
  try {
    hydrate(firstScreen(boot, screenI18n(ui, boot.edition), codes.of), root)
  } catch (error) {
    // It stands as the server drew it, until the first slide of the browser's own.
    faults.record('slide', error)
  }

  if (new URLSearchParams(location.search).has('draft')) {
    // Not awaited: the chunk imports this script, and begins when this script has been run to its end.
    void import('./draft.ts')
      .then(({ showDrafts }) => showDrafts({ root, boot, ui, device, codes, kiosk, faults }))
      .catch((error) => faults.record('slide', error))
    return
  }

  const lifetime = lifetimeOf(boot.builtAt)
  const pageAt = pageTimeOf(boot, lifetime, (error) => faults.record('clock', error))
  const lastGood = createLastGood({
    screenId: boot.screen.id,
    storage: () => caches,
    lifetime,
    onFault: (error) => faults.record('storage', error),
  })
  const showNow = (screen: Screen, edition: Edition, at: number) =>
    playableShow(screen, edition, options, ui, at)
  const tryToPlay = ({ kept, screen }: Beginning) => {
    const time = clockOf(boot, device, kept.confirmedAt, { at: pageAt, arrivedAt })
    return { time, show: showNow(screen, kept.edition, time.now()) }
  }
  const beginnings = beginningsOf({ boot, pageAt, lastGood, faults, now: device.now })
  const { beginning, played } = await firstToPlay(beginnings, tryToPlay, lastGood, faults)
  clock = played.time
  if (!clock.isKnown())
    faults.record('clock', `not believed: ${new Date(device.now()).toISOString().slice(0, 10)}`)
  const given = { root, boot, options, lifetime, device, faults, codes, kiosk, lastGood }
  playScreen({ ...given, beginning, showNow, clock, show: played.show })
}
