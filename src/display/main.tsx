import { hydrate } from 'preact'
import { createI18n, type Ui } from '../i18n/create-i18n.ts'
import { step } from '../player/player.ts'
import { localTime } from '../shared/day.ts'
import { parseEdition } from '../shared/edition.ts'
import { parseScreen } from '../shared/screen.ts'
import { watchAttention } from './attention.ts'
import { parseBoot } from './boot.ts'
import { createClock, createPreviewClock } from './clock.ts'
import { mmPerPxHere, SCROLLING, startsPaused } from './device.ts'
import { fetchJson } from './fetch-json.ts'
import { OfficeContext } from './office-context.ts'
import { runScreen } from './run-screen.tsx'
import { scaleOf } from './screen-style.ts'
import { ScreenView } from './screen-view.tsx'
import { newVisit } from './visit.ts'

// The composition root of a screen in the browser: the device's clock, the network and the document come in
// here and nowhere below.

const files = import.meta.glob<object>('../../locales/*/ui.json', { eager: true, import: 'default' })
const ui: Ui = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.split('/').at(-2), words]),
)
const boot = parseBoot(document.getElementById('boot')?.textContent ?? '')
const { screen, origin, assets } = boot
const root = document.getElementById('root') as HTMLElement
const deviceNow = () => Date.now()
const clock = boot.preview ? createPreviewClock(boot.at, deviceNow) : createClock(deviceNow)
const visit = newVisit(boot.appearance)
const touch = screen.input === 'touch'

for (const [name, length] of Object.entries(scaleOf(mmPerPxHere(screen, boot.mmPerPx))))
  document.documentElement.style.setProperty(name, length)

hydrate(
  <OfficeContext.Provider
    value={{
      edition: boot.edition,
      i18n: createI18n(ui, boot.edition),
      day: localTime(boot.at, boot.edition.office.timeZone).day,
      origin,
      pictograms: assets.pictograms,
    }}
  >
    <ScreenView
      screen={screen}
      scene={{ slide: boot.slide, frame: boot.frame, page: 0, pages: 1 }}
      now={boot.at}
      controls={touch}
      visit={visit}
      onPress={() => {}}
    />
  </OfficeContext.Provider>,
  root,
)

const [edition, configuration] = await Promise.all([
  fetchJson(boot.editionUrl, parseEdition, deviceNow),
  fetchJson(`/api/screens/${screen.id}`, parseScreen, deviceNow),
])
const serverMs = Number(configuration.headers.get('server-time'))
if (serverMs > 0) clock.adjust(serverMs, configuration.askedMs, configuration.answeredMs)

const scrolling = matchMedia(SCROLLING)
const paused = startsPaused(screen)
const running = runScreen({
  root,
  screen: configuration.value,
  edition: edition.value,
  i18n: createI18n(ui, edition.value),
  clock,
  origin,
  pictograms: assets.pictograms,
  visit: paused ? { ...visit, player: step(visit.player, { kind: 'pause' }, clock.now()) } : visit,
  controls: touch || paused,
})
addStylesheet(assets.restStylesheet)
// Seen by whoever watches over the screen: it plays, it does not only show its first slide.
document.documentElement.dataset.state = 'playing'
for (const type of ['keydown', 'pointerdown', 'touchstart'] as const)
  addEventListener(type, () => running.wake(), { passive: true })
watchAttention(root, {
  hold() {
    running.wake()
    running.turn({ kind: 'hold' })
  },
  release: () => running.turn({ kind: 'release' }),
  stay: () => running.turn({ kind: 'pause' }),
})
scrolling.addEventListener('change', ({ matches }) => {
  if (!matches) return running.relayout()
  running.wake()
  running.turn({ kind: 'pause' })
})
addEventListener('resize', () => running.relayout())
void document.fonts.ready.then(() => running.relayout())

/** Characters beyond the bundled edition's: nobody waits for them. */
function addStylesheet(href: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }))
}
