/** A number from 0 up to 1, like `Math.random`. */
export type Random = () => number

/**
 * How often the server is asked while there is no socket. Nineteen screens that always ask fill what the host gives free
 * (docs/deploying.md). A corrected edition is on every wall within two minutes. The pace stays the same after a failure: screens
 * that change their pace together when a server fails come back together too. At an even pace they stay as evenly
 * spread after an outage of any length as they were before.
 */
const POLL_MS = { least: 40_000, most: 60_000 }
/**
 * A screen that starts from what it keeps can wait. All screens of a building start at once when the power comes
 * back, and all that are in step start a new version at once when their loop ends.
 */
const FIRST_MS = { least: 0, most: 60_000 }

/** How long to wait before the next request, in ms. */
export function pollWaitMs(random: Random): number {
  return between(POLL_MS, random)
}

/** How long a screen that started without the server waits, in ms. */
export function firstWaitMs(random: Random): number {
  return between(FIRST_MS, random)
}

function between({ least, most }: { least: number; most: number }, random: Random): number {
  return Math.round(least + (most - least) * random())
}
