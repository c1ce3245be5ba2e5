import { type Action, action } from '../action.ts'
import { picked } from '../random.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const ASLEEP_MS = 500
const YEAR_MS = 365 * 86_400_000
/** Everything that is due comes once when time passes, so time passes in steps. */
const STEP_MINUTES = 3
/** Fetching takes real time, whatever the clock says. */
const STEP_MS = 150
const OFF_MS = [
  5 * MINUTE_MS,
  -5 * MINUTE_MS,
  3 * HOUR_MS,
  -3 * HOUR_MS,
  YEAR_MS,
  -YEAR_MS,
  12 * YEAR_MS,
  -25 * YEAR_MS,
] as const

/** What can happen to the device: its time, its power, its sleep. */
export const deviceActions: readonly Action[] = [
  action(
    'pass',
    22,
    (random) => ({ minutes: random.weighted(LENGTHS).minutes }),
    async (world, { minutes }) => {
      for (let left = minutes; left > 0 && world.watch.violations.length === 0; left -= STEP_MINUTES) {
        await world.forward(Math.min(left, STEP_MINUTES) * MINUTE_MS)
        await new Promise((resolve) => setTimeout(resolve, STEP_MS))
      }
    },
  ),
  action(
    'set-clock',
    6,
    (random) => ({ offMs: random.chance(0.3) ? 0 : random.oneOf(OFF_MS) }),
    async (world, { offMs }) => world.setClock(offMs),
  ),
  action(
    'restart',
    11,
    (random) => ({
      how: random.oneOf(['closed', 'killed'] as const),
      clock: random.oneOf(['kept', 'kept', 'lost'] as const),
    }),
    async (world, { how, clock }) => {
      await world.stopBrowser(how)
      // A box without a battery starts at the date that its makers set.
      if (clock === 'lost') world.time.set(-25 * YEAR_MS)
      await world.startBrowser()
      const [wall] = world.walls
      if (wall) await world.watch.started(wall, world.isKept)
    },
  ),
  action(
    'sleep',
    5,
    (random) => ({ minutes: random.oneOf([1, 20, 600, 4000]) }),
    async (world, { minutes }) => {
      for (const wall of world.walls) wall.isAsleep = true
      await world.browser.sleep(ASLEEP_MS)
      // The steady clock of a sleeping machine stands still, and the clock on the wall does not.
      world.time.pass(minutes * MINUTE_MS)
      await world.browser.context?.clock.setSystemTime(world.time.device())
      for (const wall of world.walls) {
        wall.begunAt = Date.now()
        wall.isAsleep = false
      }
    },
  ),
  action(
    'stop-workers',
    5,
    (random) => ({ wall: random.share() }),
    async (world, { wall }) => {
      const page = picked(world.walls, wall)?.page
      if (!page) return
      const session = await page.context().newCDPSession(page)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await session.detach()
    },
  ),
]

const LENGTHS = [
  { minutes: 1, weight: 4 },
  { minutes: 2, weight: 3 },
  { minutes: 12, weight: 2 },
  { minutes: 30, weight: 3 },
] as const
