import { evidenceOf } from './evidence.ts'
import { checkRecovery, checkStart, heal } from './health.ts'
import { keptIn } from './kept.ts'
import { actionOf, type Plan } from './steps.ts'
import type { Violation } from './watch.ts'
import { createWorld, type Given, type World } from './world.ts'

const INSTALL_MS = 90_000
/** Twice the time that an idle machine takes for it. */
const INSTALL_ALONE_MS = 6_000
const MOST_PATIENCE = 5
/** An action that takes longer waits for something that does not come. The wall is checked all the same. */
const ACTION_MS = 60_000

/** The result of an episode. */
export interface Outcome {
  readonly plan: Plan
  readonly violations: readonly Violation[]
  /**
   * The number of the step after which the first violation was seen; 0 before the steps, undefined after all of them.
   */
  readonly during: number | undefined
  readonly actions: number
  readonly startsSeen: number
  readonly watchedMs: number
  readonly tookMs: number
  /** What the device knew when the first violation was seen. */
  readonly evidence: readonly string[]
}

/**
 * Plays an episode: a new device is installed, everything planned happens to it, then it has an hour of health.
 *
 * @throws Error when the device cannot be installed, or the tester itself fails.
 */
export async function playEpisode(plan: Plan, given: Given): Promise<Outcome> {
  const begunAt = Date.now()
  const world = await createWorld(given, plan.first)
  const { watch } = world
  let actions = 0
  let during: number | undefined = 0
  let evidence: string[] = []
  try {
    await install(world)
    for (const step of plan.steps) {
      if (watch.violations.length > 0) break
      during = step.number
      actions++
      await within(actionOf(step).run(world, step.drawn), step.action)
      await waited(world, step.waitMs)
    }
    if (watch.violations.length === 0) {
      during = undefined
      world.deploy(plan.last)
      await heal(world)
      await checkRecovery(world)
      await checkStart(world)
    }
    const [wall] = world.walls
    if (watch.violations.length > 0 && wall)
      evidence = await evidenceOf(wall, given.builds, world.server.asked)
  } finally {
    await world.dispose()
  }
  const { violations, startsSeen, watchedMs } = watch
  return { plan, violations, during, actions, startsSeen, watchedMs, evidence, tookMs: Date.now() - begunAt }
}

/** Opens a new device once, and leaves it alone until it has all it needs. */
async function install(world: World): Promise<void> {
  await world.startBrowser()
  const begunAt = Date.now()
  const [wall] = world.walls
  if (!wall) throw new Error('the browser has no page')
  const until = Date.now() + INSTALL_MS
  await world.watch.started(wall, true)
  await world.forward(60_000)
  const { name, bundle } = world.deployed()
  for (;;) {
    const kept = await keptIn(wall.page, world.builds)
    const proven = await wall.page
      .evaluate(async () => (await caches.match('/trial', { cacheName: 'trial' }))?.text())
      .catch(() => undefined)
    if (kept?.edition && kept.lacking[name]?.length === 0 && proven?.includes(bundle.build)) break
    if (Date.now() > until) throw new Error(`a new device was not installed within ${INSTALL_MS / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  world.isKept = true
  world.watch.patience = Math.min(Math.max((Date.now() - begunAt) / INSTALL_ALONE_MS, 1), MOST_PATIENCE)
}

/** Waits in short pieces, so that a violation ends the wait. */
async function waited({ watch }: World, ms: number): Promise<void> {
  const until = Date.now() + ms
  while (Date.now() < until && watch.violations.length === 0)
    await new Promise((resolve) => setTimeout(resolve, Math.min(100, until - Date.now())))
}

async function within(action: Promise<void>, name: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name}: took more than ${ACTION_MS / 1000} s`)), ACTION_MS)
  })
  await Promise.race([action, late]).finally(() => clearTimeout(timer))
}
