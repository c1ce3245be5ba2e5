/**
 * The pages of a slide are made by the browser: CSS columns as wide as the stage, of which one is in sight.
 * Here it is read off which block fell into which column, and one of them is shown.
 */

/** What each page asks of its reader, in ms. A slide without blocks has one page. */
export function pageLoadsOf(body: HTMLElement): number[] {
  const loads: number[] = []
  for (const block of blocksOf(body)) {
    const page = pageOf(body, block)
    loads[page] = (loads[page] ?? 0) + Number(block.dataset.load)
  }
  return Array.from(loads, (load) => load ?? 0)
}

/** Brings one page into sight; the blocks of the others can be neither seen nor focused nor read out. */
export function showPage(body: HTMLElement, page: number): void {
  body.scrollLeft = page * columnStep(body)
  for (const block of blocksOf(body)) block.toggleAttribute('data-off', pageOf(body, block) !== page)
}

function pageOf(body: HTMLElement, block: HTMLElement): number {
  const left = block.getBoundingClientRect().left - body.getBoundingClientRect().left + body.scrollLeft
  return Math.max(0, Math.round(left / columnStep(body)))
}

function columnStep(body: HTMLElement): number {
  return body.clientWidth + Number.parseFloat(getComputedStyle(body).columnGap || '0')
}

function blocksOf(body: HTMLElement): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>('.block')]
}
