/** A number from 0 up to 1, like `Math.random`. */
export type Random = () => number

/**
 * How often the server is asked: twenty screens then ask 69,000 times a day, two thirds of what is free at the host, and
 * a correction of an edition is on every wall within two minutes. Not more often after a failure, and not less: screens
 * that change their pace together when a server goes come back together, too. At an even pace, an outage of any length
 * leaves them as evenly spread as they were.
 */
const POLL_MS = { least: 40_000, most: 60_000 }
/**
 * A screen that starts from what it keeps has no hurry. All of a building start at once when the power comes back,
 * and all that are in step start a new version at once when their loop ends.
 */
const FIRST_MS = { least: 0, most: 60_000 }

/** How long to wait before asking again, in ms. */
export function pollWaitMs(random: Random): number {
  return between(POLL_MS, random)
}

/** How long a screen waits that started without the server, in ms. */
export function firstWaitMs(random: Random): number {
  return between(FIRST_MS, random)
}

function between({ least, most }: { least: number; most: number }, random: Random): number {
  return Math.round(least + (most - least) * random())
}
