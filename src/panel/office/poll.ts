import { pollWaitMs, type Random } from './poll-schedule.ts'

/**
 * Asks for ever, one question at a time. This is the one timer of the network: it waits for the next question or,
 * in `fetchJson`, for the answer; the screen's own timer never waits for either.
 *
 * @param ask should not throw; the next question comes all the same.
 */
export function poll(ask: () => Promise<void>, firstWaitMs: number, random: Random): void {
  const next = () => ask().finally(() => setTimeout(next, pollWaitMs(random)))
  setTimeout(next, firstWaitMs)
}
