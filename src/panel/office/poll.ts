import { pollWaitMs, type Random } from '../../connection/poll-schedule.ts'

/**
 * Sends requests for ever, one at a time. This has the only timer of the network. It waits for the next request or,
 * in `fetchJson`, for the answer. The screen's own timer never waits for either.
 *
 * @param ask should not throw. If it does, the next request is sent all the same.
 */
export function poll(ask: () => Promise<void>, firstWaitMs: number, random: Random): void {
  const next = () => ask().finally(() => setTimeout(next, pollWaitMs(random)))
  setTimeout(next, firstWaitMs)
}
