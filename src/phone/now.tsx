import { hydrate } from 'preact'
import { fetchJson } from '../connection/fetch-json.ts'
import { lifetimeOf, pageTimeOf } from '../connection/server-time.ts'
import { showingAt } from '../player/programme/showing.ts'
import { turnAt } from '../player/programme/turn.ts'
import { parseEdition } from '../shared/edition/edition.ts'
import { clockOf } from '../shared/time/clock.ts'
import { localTime } from '../shared/time/day.ts'
import { parseNowBoot } from '../view/pages/now/now-boot.ts'
import { NowRoot } from '../view/pages/now/now-root.tsx'
import { playableShow } from '../view/screen/show.ts'
import { followScreen } from './follow.tsx'
import { loadFonts } from './load-fonts.ts'

// The composition root of the page of what a screen shows now: the device's clock, the network and the document come in
// here, and nowhere below.

// A phone sleeps often and is seldom set. A clock that stands still while it sleeps would look as if it had been set.
const deviceNow = () => Date.now()
const arrivedAt = deviceNow()

/** If this fails, the page stands as the server drew it, with its link to what is on now. */
async function start(root: HTMLElement): Promise<void> {
  const boot = parseNowBoot(document.getElementById('boot')?.textContent ?? '')
  const lifetime = lifetimeOf(boot.builtAt)
  const at = pageTimeOf(boot, lifetime, reportError)
  // The file never changes, so a browser that has it already does not ask for it.
  const { value: edition } = await fetchJson({ url: boot.editionUrl, parse: parseEdition, now: deviceNow })
  if (!edition) throw new Error(`${boot.editionUrl}: expected an edition`)
  const show = playableShow(boot.screen, edition, boot, boot.ui, boot.at)
  const drawn = turnAt(show.schedule, showingAt(show.schedule, boot.at))
  const { day } = localTime(boot.at, edition.office.timeZone)
  hydrate(
    <NowRoot
      boot={boot}
      edition={edition}
      i18n={show.i18n}
      day={day}
      turn={drawn}
      now={boot.at}
      asOf={null}
    />,
    root,
  )
  const clock = clockOf(boot, { now: deviceNow, steady: deviceNow }, boot.at, { at, arrivedAt })
  followScreen({ root, boot, show, clock, lifetime, deviceNow })
  // Seen from outside: it follows, it does not only show the moment of the request.
  document.documentElement.dataset.state = 'following'
  await loadFonts(show, boot.locale, day)
}

void start(document.getElementById('now') as HTMLElement)
