/**
 * The pages of a slide are made by the browser: CSS columns as wide as the stage, of which one is in sight (or
 * several side by side, in a list). Here it is read off which block fell into which column, and one page of
 * them is shown. A block that is longer than a page goes on on the next.
 */

/** What each page asks of its reader, in ms. A slide without blocks has one page. */
export function pageLoadsOf(body: HTMLElement): number[] {
  const loads: number[] = []
  for (const block of blocksOf(body)) {
    const fragments = fragmentsOf(body, block)
    const height = fragments.reduce((sum, fragment) => sum + fragment.height, 0)
    for (const { page, height: own } of fragments) {
      const share = height > 0 ? own / height : 1 / fragments.length
      loads[page] = (loads[page] ?? 0) + Number(block.dataset.load) * share
    }
  }
  return Array.from(loads, (load) => load ?? 0)
}

/** Brings one page into sight; the blocks of the others can be neither seen nor focused nor read out. */
export function showPage(body: HTMLElement, page: number): void {
  body.scrollLeft = page * pageStep(body)
  for (const block of blocksOf(body)) {
    const here = fragmentsOf(body, block).some((fragment) => fragment.page === page)
    block.toggleAttribute('data-off', !here)
  }
}

function fragmentsOf(body: HTMLElement, block: HTMLElement): { page: number; height: number }[] {
  const origin = body.getBoundingClientRect().left - body.scrollLeft
  const step = pageStep(body)
  return [...block.getClientRects()].map(({ left, height }) => ({
    page: Math.max(0, Math.floor((left - origin + 1) / step)),
    height,
  }))
}

function pageStep(body: HTMLElement): number {
  // The exact width: a rounded one drifts by a pixel every few pages.
  return body.getBoundingClientRect().width + Number.parseFloat(getComputedStyle(body).columnGap || '0')
}

function blocksOf(body: HTMLElement): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>('.block')]
}
