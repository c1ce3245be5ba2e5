import { pollWaitMs, type Random } from './poll-schedule.ts'

/**
 * Asks for ever, one question at a time. This is the one timer of the network: it waits for the next question or,
 * in `fetchJson`, for the answer; the screen's own timer never waits for either.
 *
 * @param ask says whether the answers were good; must not throw.
 */
export function poll(ask: () => Promise<boolean>, firstWaitMs: number, random: Random): void {
  let failures = 0
  const next = async () => {
    failures = (await ask()) ? 0 : failures + 1
    setTimeout(next, pollWaitMs(failures, random))
  }
  setTimeout(next, firstWaitMs)
}
