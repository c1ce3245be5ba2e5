import { pollWaitMs, type Random } from './poll-schedule.ts'

/**
 * Asks for ever, one question at a time. This is the one timer of the network: it waits for the next question or,
 * in `fetchJson`, for the answer; the screen's own timer never waits for either.
 *
 * @param ask must not throw.
 */
export function poll(ask: () => Promise<void>, firstWaitMs: number, random: Random): void {
  const next = async () => {
    await ask()
    setTimeout(next, pollWaitMs(random))
  }
  setTimeout(next, firstWaitMs)
}
