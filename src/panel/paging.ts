/**
 * The browser makes the pages of a slide: CSS columns as wide as the stage, one of them in sight (or several side
 * by side, in a list). This file reads which block is in which column, and shows one page. A block longer than a
 * page continues on the next.
 */

/** In font sizes of the body: a little more than a line of figures, which is higher than a line with readings. */
const LEAST_BODY = 2.5

/**
 * The part of a slide that has pages: its body. If the headings leave no room for a line of the body, they are part
 * of it. That depends on the words, so it is measured. The rest is in the stylesheet.
 */
export function pagerOf(root: HTMLElement): HTMLElement | null {
  const slide = root.querySelector<HTMLElement>('.slide')
  const body = root.querySelector<HTMLElement>('.body')
  if (!slide || !body) return null
  slide.removeAttribute('data-tight')
  const fontPx = Number.parseFloat(getComputedStyle(body).fontSize)
  const tight = body.getBoundingClientRect().height < LEAST_BODY * fontPx
  slide.toggleAttribute('data-tight', tight)
  return tight ? slide.querySelector<HTMLElement>('.words') : body
}

/** How long the reader needs for each page, in ms. A slide without blocks has one page. */
export function pageLoadsOf(pager: HTMLElement): number[] {
  const loads: number[] = []
  for (const block of blocksOf(pager)) {
    const fragments = fragmentsOf(pager, block)
    const height = fragments.reduce((sum, fragment) => sum + fragment.height, 0)
    for (const { page, height: own } of fragments) {
      const share = height > 0 ? own / height : 1 / fragments.length
      loads[page] = (loads[page] ?? 0) + Number(block.dataset.load) * share
    }
  }
  return Array.from(loads, (load) => load ?? 0)
}

/** Brings one page into sight. The blocks of the others cannot be seen, focused or read out. */
export function showPage(pager: HTMLElement, page: number): void {
  pager.scrollLeft = page * pageStep(pager)
  for (const block of blocksOf(pager.closest<HTMLElement>('.words') ?? pager)) {
    const paged = pager.contains(block)
    const here = fragmentsOf(pager, block).some((fragment) => fragment.page === page)
    block.toggleAttribute('data-off', paged && !here)
  }
}

function fragmentsOf(pager: HTMLElement, block: HTMLElement): { page: number; height: number }[] {
  const origin = pager.getBoundingClientRect().left - pager.scrollLeft
  const step = pageStep(pager)
  return [...block.getClientRects()].map(({ left, height }) => ({
    page: Math.max(0, Math.floor((left - origin + 1) / step)),
    height,
  }))
}

function pageStep(pager: HTMLElement): number {
  // The exact width is used, because a rounded one drifts by a pixel every few pages.
  return pager.getBoundingClientRect().width + Number.parseFloat(getComputedStyle(pager).columnGap || '0')
}

function blocksOf(pager: HTMLElement): HTMLElement[] {
  return [...pager.querySelectorAll<HTMLElement>('.block')]
}
