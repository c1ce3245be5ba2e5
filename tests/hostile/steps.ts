import type { Action } from './action.ts'
import { deviceActions } from './actions/device.ts'
import { pageActions } from './actions/pages.ts'
import { serverActions } from './actions/server.ts'
import { storageActions } from './actions/storage.ts'
import { type Random, randomOf } from './random.ts'

/** One thing that happens in an episode. */
export interface Step {
  /** Counted from 1. It stays the same when other steps are left out. */
  readonly number: number
  readonly action: string
  readonly drawn: unknown
  /** Real time until the next step, in ms. */
  readonly waitMs: number
}

/** Everything that an episode's seed decides. */
export interface Plan {
  readonly seed: number
  /** The version the wall begins with. */
  readonly first: 'own' | 'better'
  /** The version of the server when all is well again. */
  readonly last: 'own' | 'better' | 'broken'
  readonly steps: readonly Step[]
}

const ACTIONS: readonly Action[] = [...serverActions, ...pageActions, ...storageActions, ...deviceActions]
const STEPS = { least: 6, most: 14 }
/**
 * The theme of an episode, whose actions are drawn several times as often. If all were drawn equally often, those
 * that belong together (an update and a second page, a visitor and hours that pass) would seldom meet in so few
 * steps.
 */
const THEMES: readonly [readonly string[], ...(readonly string[])[]] = [
  [],
  ['deploy', 'open', 'reload', 'restart', 'server-down'],
  ['cache', 'trial', 'last-good', 'restart', 'reload', 'server-down'],
  ['lie', 'set-clock', 'restart', 'pass'],
  ['visitor', 'pass', 'open'],
]
const MORE_OFTEN = 4
const WAIT_MS = { least: 0, most: 800 }

/** What happens in an episode. The same seed gives the same plan. */
export function planOf(seed: number): Plan {
  const random = randomOf(seed)
  const first = random.chance(0.8) ? 'own' : 'better'
  const last = random.weighted([
    { version: 'own', weight: 5 },
    { version: 'better', weight: 4 },
    { version: 'broken', weight: 1 },
  ] as const).version
  const count = random.whole(STEPS.least, STEPS.most)
  const theme = random.oneOf(THEMES)
  const actions = ACTIONS.map((action) => ({
    ...action,
    weight: action.weight * (theme.includes(action.name) ? MORE_OFTEN : 1),
  }))
  const steps = Array.from({ length: count }, (_, index) => stepOf(index + 1, random, actions))
  return { seed, first, last, steps }
}

/** The same episode with some of its steps. */
export function onlySteps(plan: Plan, numbers: readonly number[]): Plan {
  return { ...plan, steps: plan.steps.filter(({ number }) => numbers.includes(number)) }
}

/** @throws Error when no action has that name. */
export function actionOf({ action }: Pick<Step, 'action'>): Action {
  const found = ACTIONS.find(({ name }) => name === action)
  if (!found) throw new Error(`${action}: expected one of ${ACTIONS.map(({ name }) => name).join(', ')}`)
  return found
}

export function describeStep({ number, action, drawn }: Step): string {
  return `${number} ${action} ${JSON.stringify(drawn)}`
}

function stepOf(number: number, random: Random, actions: readonly Action[]): Step {
  const { name, draw } = random.weighted(actions)
  return { number, action: name, drawn: draw(random), waitMs: random.whole(WAIT_MS.least, WAIT_MS.most) }
}
