/**
 * What a person in front of a screen asks of it, as far as it shows without pressing a button: is there (`noticed`: has
 * moved a pointer, turned a wheel or scrolled), wants something (`woken`: has touched the screen or pressed a key), has
 * come into the carousel with a pointer or the focus (`held`, APG carousel), has left with the pointer (`released`) or
 * with the focus (`stayed`: rotation stays stopped until it is started).
 */
export type Sign = 'noticed' | 'woken' | 'held' | 'released' | 'stayed'

export interface WatchedAttention {
  /** The visitor has gone: a mouse or a focus that was left has no say until it moves. */
  forget(): void
}

/**
 * Watches keys, fingers, mouse and focus. Only a mouse that moves counts: browsers also report one that lies still
 * when what is below it changes, and on a wall that would stop rotation for ever. So would a key that something lies
 * on, were its repetition heard.
 */
export function watchAttention(root: HTMLElement, onSign: (sign: Sign) => void): WatchedAttention {
  let pointed = false
  let focused = false
  const inCarousel = (target: EventTarget | null) =>
    target instanceof Element && target.closest('.carousel') !== null
  const leave = () => {
    if (pointed && !focused) onSign('released')
    pointed = false
  }

  addEventListener('keydown', ({ repeat }) => {
    if (!repeat) onSign('woken')
  })
  for (const type of ['pointerdown', 'touchstart'] as const)
    addEventListener(type, () => onSign('woken'), { passive: true })
  // A slide's own turning of pages is a scroll as well, but that stays within the slide.
  for (const type of ['wheel', 'scroll'] as const)
    addEventListener(type, () => onSign('noticed'), { passive: true })
  addEventListener('pointermove', (event) => {
    if (!liesStill(event)) onSign('noticed')
  })
  root.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'mouse' || liesStill(event)) return
    if (!inCarousel(event.target)) return leave()
    if (!pointed) onSign('held')
    pointed = true
  })
  root.addEventListener('pointerleave', leave)
  root.addEventListener('focusin', ({ target }) => {
    if (!inCarousel(target) || !(target as Element).matches(':focus-visible')) return
    if (!focused) onSign('held')
    focused = true
  })
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!focused || inCarousel(relatedTarget)) return
    focused = false
    onSign('stayed')
  })

  return {
    forget() {
      pointed = false
      focused = false
      // Only now, when its going stops nothing any more: its ring would stay for the next, who did not put it there.
      root.querySelector<HTMLElement>(':focus')?.blur()
    },
  }
}

function liesStill({ movementX, movementY }: PointerEvent): boolean {
  return movementX === 0 && movementY === 0
}
