import { type Outcome, playEpisode } from './episode.ts'
import { shortest } from './shorten.ts'
import { describeStep, onlySteps, type Plan, planOf } from './steps.ts'
import type { Given } from './world.ts'

const MINUTE_MS = 60_000

export interface Setup extends Given {
  readonly print: (line: string) => void
}

/** The result of a run. */
export interface Sum {
  readonly episodes: number
  readonly actions: number
  readonly startsSeen: number
  readonly watchedMs: number
  readonly violations: number
}

export interface Bounds {
  /** The seed of the first episode. The next episodes have the next numbers. */
  readonly seed: number
  /** No episode begins after this time, in ms of real time. */
  readonly forMs: number
  /** How long it looks for a shorter sequence that breaks a rule, in ms. */
  readonly shortenMs: number
  /** The largest number of episodes. */
  readonly most?: number
}

/** Plays episodes one after the other until the time is over. */
export async function run(setup: Setup, { seed, forMs, shortenMs, most }: Bounds): Promise<Sum> {
  const until = Date.now() + forMs
  let sum: Sum = { episodes: 0, actions: 0, startsSeen: 0, watchedMs: 0, violations: 0 }
  for (let next = seed; Date.now() < until && sum.episodes < (most ?? Number.POSITIVE_INFINITY); next++) {
    const outcome = await play(setup, planOf(next), shortenMs)
    sum = {
      episodes: sum.episodes + 1,
      actions: sum.actions + outcome.actions,
      startsSeen: sum.startsSeen + outcome.startsSeen,
      watchedMs: sum.watchedMs + outcome.watchedMs,
      violations: sum.violations + (outcome.violations.length > 0 ? 1 : 0),
    }
  }
  setup.print(describeSum(sum))
  return sum
}

/**
 * Plays one episode and prints its result.
 *
 * @param shortenMs how long it looks for a shorter sequence if a rule was broken.
 */
export async function play(setup: Setup, plan: Plan, shortenMs: number): Promise<Outcome> {
  const { print } = setup
  const outcome = await playEpisode(plan, setup)
  const [first] = outcome.violations
  const seconds = (outcome.tookMs / 1000).toFixed(0)
  const counts = `${outcome.actions} actions, ${outcome.startsSeen} starts, ${seconds} s`
  print(`seed ${plan.seed}: ${counts}: ${first ? `${first.rule} ${first.kind}` : 'well'}`)
  if (!first) return outcome
  for (const { rule, kind, detail, path } of outcome.violations)
    print(`  ${rule} ${kind} at ${path}: ${detail}`)
  print(`  seen ${outcome.during === undefined ? 'when all was well again' : `at step ${outcome.during}`}`)
  for (const line of outcome.evidence) print(`  | ${line}`)
  print(`  ${plan.first} installed, then ${plan.last} at the server:`)
  for (const step of plan.steps) print(`  ${describeStep(step)}`)
  if (shortenMs > 0 && plan.steps.length > 0) await shorten(setup, outcome, shortenMs)
  return outcome
}

/** Looks for the fewest steps after which the same rule is broken in the same way, and prints them. */
async function shorten(setup: Setup, outcome: Outcome, shortenMs: number): Promise<void> {
  const { plan, during } = outcome
  const [first] = outcome.violations
  const until = Date.now() + shortenMs
  const happens = async (numbers: readonly number[]) => {
    const { violations } = await playEpisode(onlySteps(plan, numbers), setup)
    return violations.some(({ rule, kind }) => rule === first?.rule && kind === first.kind)
  }
  const numbers = plan.steps.map(({ number }) => number).filter((number) => number <= (during ?? number))
  const fewest = await shortest(numbers, happens, () => Date.now() > until)
  setup.print(`  shortest: npm run hostile -- --seed=${plan.seed} --only=${fewest.join(',')}`)
  for (const step of onlySteps(plan, fewest).steps) setup.print(`    ${describeStep(step)}`)
}

function describeSum({ episodes, actions, startsSeen, watchedMs, violations }: Sum): string {
  const minutes = (watchedMs / MINUTE_MS).toFixed(1)
  return `${episodes} episodes, ${actions} actions, ${startsSeen} starts, ${minutes} minutes of walls watched, ${violations} with a violation`
}
