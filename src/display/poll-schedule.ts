/** A number from 0 up to 1, like `Math.random`. */
export type Random = () => number

/**
 * How often the server is asked: twenty screens then ask 57,600 times a day, little more than half of what is free
 * at the host. A correction of an edition is on every wall within two minutes.
 */
const POLL_MS = { least: 48_000, most: 72_000 }
/** After a failure: soon, in case it was one lost packet, then every minute at most. */
const RETRIES_MS = [
  { least: 10_000, most: 30_000 },
  { least: 20_000, most: 60_000 },
  { least: 40_000, most: 60_000 },
]
/**
 * A screen that starts from what it keeps has no hurry. All of a building start at once when the power comes back,
 * and all that are in step start a new version at once when their loop ends.
 */
const FIRST_MS = { least: 0, most: 60_000 }

/** How long to wait before asking again, in ms; `failures` are those since the last good answer. */
export function pollWaitMs(failures: number, random: Random): number {
  const retry = RETRIES_MS[Math.min(failures, RETRIES_MS.length) - 1]
  return between(retry ?? POLL_MS, random)
}

/** How long a screen waits that started without the server, in ms. */
export function firstWaitMs(random: Random): number {
  return between(FIRST_MS, random)
}

function between({ least, most }: { least: number; most: number }, random: Random): number {
  return Math.round(least + (most - least) * random())
}
