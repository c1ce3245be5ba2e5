/**
 * What a person's movements tell, apart from pressing a control. `noticed`: the person has moved a pointer, turned
 * a wheel or scrolled. `woken`: has touched the screen or pressed a key. `held`: has come into the carousel with a
 * pointer or the focus (APG carousel). `released`: has left it with the pointer. `stayed`: has left it with the
 * focus, and rotation stays stopped until a person starts it.
 */
export type Sign = 'noticed' | 'woken' | 'held' | 'released' | 'stayed'

export interface WatchedAttention {
  /** The visitor has gone. A mouse or focus that was left there does not count until it moves. */
  forget(): void
}

/**
 * Watches keys, fingers, mouse and focus. Only a moving mouse counts: browsers also report a still mouse when the
 * content below it changes, which would stop rotation on a wall for ever. Repeated keys do not count, because an
 * object may lie on a key.
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
  // Turning a slide's pages is a scroll too, but within the slide, so it does not arrive here.
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
      // The focus goes only now, when that stops nothing. Otherwise the next visitor would find a focus ring. A browser
      // remembers where it was, even if that is gone, and the next Tab would go on from there, past the controls.
      root.tabIndex = -1
      root.focus({ preventScroll: true })
      root.blur()
      root.removeAttribute('tabindex')
    },
  }
}

function liesStill({ movementX, movementY }: PointerEvent): boolean {
  return movementX === 0 && movementY === 0
}
