/** From the navigation to a drawn slide. */
const DRAWN_WITHIN_MS = 10_000
/** Four pages that start together have four times as long. More pages do not have more. */
const MOST_SHARES = 4

/** Waits for the slides of pages that a version on trial was started for. */
export interface TrialWatch {
  isWatching(): boolean
  /** A page has started. Settles once the pages that have started together are judged. */
  watch(): Promise<void>
}

/**
 * Pages that start together share the machine, so they get longer, and one verdict. The time counts from the first of
 * them: pages that load again and again would put the verdict off for ever.
 *
 * @param judge judges the pages that have started until an instant (`performance.now`, in ms), and says whether younger
 * ones wait.
 */
export function createTrialWatch(judge: (until: number) => Promise<boolean>): TrialWatch {
  let pages = 0

  async function watch(): Promise<void> {
    pages++
    if (pages > 1) return
    const begunAt = performance.now()
    const leftMs = () => begunAt + DRAWN_WITHIN_MS * Math.min(pages, MOST_SHARES) - performance.now()
    while (leftMs() > 0) await new Promise((resolve) => setTimeout(resolve, leftMs()))
    pages = 0
    const isMore = await judge(performance.now() - DRAWN_WITHIN_MS)
    if (isMore && pages === 0) await watch()
  }

  return { isWatching: () => pages > 0, watch }
}
