import { screens } from '../../src/facts/screens.ts'
import { IN_STEP } from '../../src/player/player.ts'
import { slideAt } from '../../src/player/programme/showing.ts'
import { cacheOf } from '../../src/sw/version.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { giveQuotaBack } from './actions/storage.ts'
import type { Build } from './builds.ts'
import { type Kept, keptIn } from './kept.ts'
import type { View } from './look.ts'
import type { Wall } from './wall.ts'
import type { Violation } from './watch.ts'
import { LOBBY, type World } from './world.ts'

const MINUTE_MS = 60_000
/** The time until everything but the version has recovered. A version changes when a loop ends. */
const SOON_MINUTES = 12
const LATE_MINUTES = 65
const STEP_MINUTES = 4
/** A page may be on its way to the next when it is checked. */
const AGAIN_MS = 15_000
/**
 * Chromium replaces a worker that does not rest after five minutes of real time. An hour of the page's clock is over in
 * one minute of it.
 */
const REPLACED_MS = 330_000
const AGAIN_STEP_MS = 20_000
/** How late or early a slide may be. */
const LEEWAY_MS = 4_000
/** The kept data are read while nothing is on its way, or after this time. */
const INSTALL_MS = 20_000
/** Browsers take a moment before they look for a new version. */
const FETCH_MS = 1_500

/** What has not recovered. `soon` must recover within twelve minutes, the rest within the hour. */
interface Lasting extends Violation {
  readonly soon: boolean
}

/** All is well: server, network and disk are good, and the box is switched on. */
export async function heal(world: World): Promise<void> {
  world.liar.stop()
  await giveQuotaBack(world)
  await world.up()
  await world.startBrowser()
  const [wall] = world.walls
  if (wall) await world.watch.started(wall, false)
}

/** Lets an hour of health pass, and reports what has not recovered. */
export async function checkRecovery(world: World): Promise<void> {
  for (let minute = 1; minute <= SOON_MINUTES; minute++) if (!(await passes(world, 1))) return
  if (!(await reportLasting(world, ({ soon }) => soon))) return
  for (let minute = SOON_MINUTES; minute < LATE_MINUTES; minute += STEP_MINUTES) {
    if (!(await passes(world, STEP_MINUTES))) return
    if ((await lastingProblems(world)).length === 0) return
  }
  await reportLasting(world, () => true)
}

/** Lets minutes of health pass; false if a rule was broken meanwhile. */
async function passes(world: World, minutes: number): Promise<boolean> {
  for (const wall of world.walls) wall.asked = 0
  await world.forward(minutes * MINUTE_MS)
  await fetched(world)
  if (await isBehind(world)) {
    await new Promise((resolve) => setTimeout(resolve, FETCH_MS * world.watch.patience))
    await fetched(world)
  }
  return world.watch.violations.length === 0
}

/** Reports faults that are due and last for a while; false if there was one. */
async function reportLasting(world: World, isDue: (problem: Lasting) => boolean): Promise<boolean> {
  const graceMs = (await isReplacing(world)) ? REPLACED_MS : AGAIN_MS
  const until = Date.now() + graceMs * world.watch.patience
  for (;;) {
    const due = (await lastingProblems(world)).filter(isDue)
    if (due.length === 0) return true
    if (Date.now() > until) {
      for (const problem of due) world.watch.report(problem)
      return false
    }
    // A page that has just begun asks within a minute of its own clock.
    await world.forward(AGAIN_STEP_MS)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}

/** What is wrong now. Kept data are only checked if everything visible is right, because that takes longest. */
async function lastingProblems(world: World): Promise<Lasting[]> {
  const found: Lasting[] = []
  for (const wall of world.walls) {
    const view = await wall.look()
    found.push(...(view ? viewProblems(world, wall, view) : [recovers(wall, 'silent', 'no answer')]))
  }
  const [wall] = world.walls
  if (found.length > 0 || !wall) return found
  const kept = await keptIn(wall.page, world.builds)
  return kept ? keptProblems(world, wall, kept) : [recovers(wall, 'silent', 'no answer')]
}

function viewProblems(world: World, wall: Wall, view: View): Lasting[] {
  const own = world.builds.all.find(({ bundle }) => bundle.build === view.build)
  const deployed = world.deployed()
  const isRunning = deployed.name === 'broken' ? own?.name !== 'broken' : own === deployed
  const slides = own ? slidesAt(own, wall.path, world.time.truth()) : []
  const clocks = [0, LEEWAY_MS].map((ms) => clockAt(world.time.truth() - ms))
  const is = (holds: boolean, kind: string, detail: string, late = false) =>
    holds ? [] : [recovers(wall, kind, detail, late)]
  return [
    ...is(view.state === 'playing', 'does-not-play', view.state),
    ...is(slides.includes(view.slide), 'other-slide', `${view.slide}, expected ${slides.join(' or ')}`),
    ...is(clocks.includes(view.clock), 'other-time', `${view.clock}, expected ${clocks[0]}`),
    ...is(view.hasBadge, 'no-badge', view.slide),
    ...is(!view.isStale, 'stale', view.slide),
    ...is(wall.asked > 0, 'asks-no-more', wall.path),
    ...is(isRunning, 'other-build', `${own?.name ?? view.build} runs, the server has ${deployed.name}`, true),
  ]
}

function keptProblems(world: World, wall: Wall, { edition, lacking }: Kept): Lasting[] {
  const deployed = world.deployed()
  // A version that does not work is not kept. It does not matter which of the others is.
  const whole = world.builds.all.filter(({ name }) => name !== 'broken' && lacking[name]?.length === 0)
  const isWhole = deployed.name === 'broken' ? whole.length > 0 : whole.includes(deployed)
  const missing = lacking[deployed.name] ?? []
  const parts = `${missing.length} parts of ${deployed.name}: ${missing[0]}`
  return [
    ...(edition ? [] : [recovers(wall, 'no-last-good', 'no edition that can be read')]),
    ...(isWhole ? [] : [recovers(wall, 'not-whole', parts, true)]),
  ]
}

/** A visitor may stop the screen for half an hour. */
function recovers(wall: Wall, kind: string, detail: string, late = wall.isTouched): Lasting {
  return { rule: 'recovers', kind, detail, path: wall.path, soon: !late && !wall.isTouched }
}

/** Whether the server's version has not come yet. How long that takes is independent of the page's clock. */
async function isBehind(world: World): Promise<boolean> {
  const [wall] = world.walls
  const { name, bundle } = world.deployed()
  const isHere = (cache: string) => caches.has(cache)
  return name !== 'broken' && !(await wall?.page.evaluate(isHere, cacheOf(bundle.build)).catch(() => true))
}

/** Whether a version is installed and waits for the active worker to rest. */
async function isReplacing({ walls: [wall] }: World): Promise<boolean> {
  const isWaiting = async () => (await navigator.serviceWorker.getRegistration('/screens/'))?.waiting != null
  return (await wall?.page.evaluate(isWaiting).catch(() => false)) ?? false
}

/** Waits until no version is on its way to the device, and none is on trial. */
async function fetched({ walls, watch }: World): Promise<void> {
  const until = Date.now() + INSTALL_MS * watch.patience
  for (const { page } of walls) {
    const isBusy = () =>
      page
        .evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration('/screens/')
          return registration?.installing != null || document.documentElement.dataset.state !== 'playing'
        })
        // On its way to another page.
        .catch(() => true)
    while (Date.now() < until && (await isBusy())) await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** What an undisturbed screen shows around an instant. */
function slidesAt({ bundle }: Build, path: string, at: number): string[] {
  const id = path.split(/[/?]/)[2]
  const screen = screens.find((each) => each.id === id)
  if (!screen) throw new Error(`${path}: expected the path of a screen`)
  const programmeOf = programmesOf(screen, bundle.edition, bundle.i18n)
  const { timeZone } = bundle.edition.office
  const slides = [-LEEWAY_MS, 0, LEEWAY_MS].map(
    (ms) => slideAt(programmeOf, timeZone, IN_STEP, at + ms, () => []).slide.id,
  )
  return [...new Set(slides)]
}

function clockAt(at: number): string {
  const tokyo = new Date(at + 9 * 3_600_000)
  return `${tokyo.getUTCHours()}:${String(tokyo.getUTCMinutes()).padStart(2, '0')}`
}

/** A healthy screen starts without a network, too. */
export async function checkStart(world: World): Promise<void> {
  const wall = world.walls.find(({ path }) => path === LOBBY)
  if (!wall || world.watch.violations.length > 0) return
  await world.down()
  world.isKept = true
  await world.reload(wall)
  await world.watch.started(wall, true)
}
