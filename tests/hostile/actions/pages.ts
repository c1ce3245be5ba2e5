import { type Action, action } from '../action.ts'
import { picked } from '../random.ts'
import { LOBBY, type World } from '../world.ts'

const PATHS = [
  LOBBY,
  '/screens/kiosk',
  '/screens/lobby-portrait',
  `${LOBBY}?text=large`,
  `${LOBBY}?debug`,
  `${LOBBY}?mm-per-px=nonsense&hours=x`,
] as const
/** A browser with more pages than this is not a wall any more. */
const MOST_WALLS = 4
const PRESSES = ['key', 'pause', 'next', 'list', 'hover'] as const
type Press = (typeof PRESSES)[number]

const drawImpatience = (share: number) => share < 0.3

/** What can happen to the pages of a browser. */
export const pageActions: readonly Action[] = [
  action(
    'reload',
    14,
    (random) => ({ wall: random.share(), impatient: drawImpatience(random.share()) }),
    async (world, { wall, impatient }) => {
      const one = picked(world.walls, wall)
      if (!one) return
      await world.reload(one)
      if (!impatient) await world.watch.started(one, world.isKept)
    },
  ),
  action(
    'open',
    15,
    (random) => ({ path: random.oneOf(PATHS), impatient: drawImpatience(random.share()) }),
    async (world, { path, impatient }) => {
      if (!world.browser.context || world.walls.length >= MOST_WALLS) return
      const wall = await world.open(path)
      if (!impatient) await world.watch.started(wall, world.isKept)
    },
  ),
  action(
    'close',
    5,
    (random) => ({ wall: random.share() }),
    async (world, { wall }) => {
      // The wall's own page stays.
      const one = picked(world.walls.slice(1), wall)
      if (one) await world.close(one)
    },
  ),
  action(
    'visitor',
    4,
    (random) => ({ wall: random.share(), press: random.oneOf(PRESSES) }),
    async (world, { wall, press }) => visit(world, wall, press),
  ),
  action(
    'history',
    2,
    (random) => ({
      wall: random.share(),
      state: random.oneOf(['null', '[]', '{"watchdog":{"at":1e300,"tries":-1}}', '{"watchdog":null}', '"x"']),
    }),
    async (world, { wall, state }) => {
      await picked(world.walls, wall)
        ?.page.evaluate((json) => history.replaceState(JSON.parse(json), ''), state)
        // A page on its way to another has no history to change.
        .catch(() => undefined)
    },
  ),
]

/** A person stands in front of a screen, presses something and leaves. */
async function visit(world: World, share: number, press: Press): Promise<void> {
  const wall = picked(world.walls, share)
  if (!wall) return
  wall.isTouched = true
  await wall.page
    .evaluate((what) => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.carousel button')]
      const order = { pause: 0, next: 2, list: 3 } as const
      if (what === 'hover') {
        const carousel = document.querySelector('.carousel .stage')
        const moved = { bubbles: true, pointerType: 'mouse', movementX: 5, movementY: 5 }
        carousel?.dispatchEvent(new PointerEvent('pointermove', moved))
      } else if (what !== 'key') buttons[order[what]]?.click()
    }, press)
    // A missing page has no buttons.
    .catch(() => undefined)
}
