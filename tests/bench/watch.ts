/** What a page has seen of its own start, in ms since the navigation began. */
interface Seen {
  /** When the first frame with the whole heading was shown. */
  painted: number
  /** When the frame began in which the heading took the place it has kept. */
  placed: number
  playing: number
}

declare global {
  interface Window {
    seen: Seen
  }
}

/**
 * Runs in every page before its own scripts, and watches the heading of the first slide.
 *
 * First contentful paint does not tell when there is something to read: the header alone can be painted, or the text
 * in another font at another place. Largest contentful paint is of the heading on one page and of a line on the next.
 * So the browser is asked when it has shown the heading (element timing), and each frame looks whether it has moved
 * since. Element timing needs an attribute, which the page as it is served does not have. It is set here, when the
 * parser has made the element. It changes nothing of what is drawn. Text in a box of its own is reported for that
 * box, so every element of the heading has the attribute, and the last one counts.
 *
 * @param selector finds the heading.
 */
export function watchStart(selector: string): void {
  const seen: Seen = { painted: Number.NaN, placed: Number.NaN, playing: Number.NaN }
  window.seen = seen
  let heading: Element | null = null

  const look = () => {
    if (document.documentElement?.dataset.state === 'playing' && Number.isNaN(seen.playing))
      seen.playing = performance.now()
    // The parser may have made only a part of it.
    if (heading?.nextElementSibling || (heading && document.readyState !== 'loading')) return
    heading ??= document.querySelector(selector)
    if (!heading) return
    for (const element of [heading, ...heading.querySelectorAll('*')])
      if (!element.hasAttribute('elementtiming')) element.setAttribute('elementtiming', 'heading')
  }
  new MutationObserver(look).observe(document, {
    attributeFilter: ['data-state'],
    attributes: true,
    childList: true,
    subtree: true,
  })

  new PerformanceObserver((list) => {
    // By its name: a heading that has gone meanwhile is no longer told as an element.
    for (const entry of list.getEntries() as (PerformanceEntry & { identifier: string })[])
      if (entry.identifier === 'heading') seen.painted = Math.max(seen.painted || 0, entry.startTime)
  }).observe({ type: 'element', buffered: true })

  let place = ''
  const follow = (now: number) => {
    // A screen goes on to its next slide: the first one is known by then.
    if (heading && !heading.isConnected) return
    if (heading?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
      const { x, y, width, height } = heading.getBoundingClientRect()
      const found = [x, y, width, height].map(Math.round).join()
      if (found !== place) seen.placed = now
      place = found
    }
    requestAnimationFrame(follow)
  }
  requestAnimationFrame(follow)
}
