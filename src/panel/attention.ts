/** What a person in front of a screen asks of it, as far as it shows without pressing a button. */
export interface Attention {
  /** Somebody is there: has moved a pointer, turned a wheel or scrolled, anywhere. */
  notice(): void
  /** Somebody wants something: has touched the screen or pressed a key. */
  wake(): void
  /** A pointer or the keyboard's focus has come into the carousel (APG carousel). */
  hold(): void
  /** The pointer has gone. */
  release(): void
  /** The focus has gone elsewhere: rotation stays stopped until somebody starts it. */
  stay(): void
}

export interface WatchedAttention {
  /** Nobody is there any more: what a mouse and the focus left lying has no say until one of them moves. */
  forget(): void
}

/**
 * Watches keys, fingers, mouse and focus. Only a mouse that moves counts: browsers also report one that lies still
 * when what is below it changes, and on a wall that would stop rotation for ever. So would a key that something lies
 * on, were its repetition heard.
 */
export function watchAttention(
  root: HTMLElement,
  { notice, wake, hold, release, stay }: Attention,
): WatchedAttention {
  let pointed = false
  let focused = false
  const inCarousel = (target: EventTarget | null) =>
    target instanceof Element && target.closest('.carousel') !== null
  const leave = () => {
    if (pointed && !focused) release()
    pointed = false
  }

  addEventListener('keydown', ({ repeat }) => {
    if (!repeat) wake()
  })
  for (const type of ['pointerdown', 'touchstart'] as const)
    addEventListener(type, () => wake(), { passive: true })
  // A slide's own turning of pages is a scroll as well, but that stays within the slide.
  for (const type of ['wheel', 'scroll'] as const) addEventListener(type, () => notice(), { passive: true })
  addEventListener('pointermove', (event) => {
    if (!liesStill(event)) notice()
  })
  root.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'mouse' || liesStill(event)) return
    if (!inCarousel(event.target)) return leave()
    if (!pointed) hold()
    pointed = true
  })
  root.addEventListener('pointerleave', leave)
  root.addEventListener('focusin', ({ target }) => {
    if (!inCarousel(target) || !(target as Element).matches(':focus-visible')) return
    if (!focused) hold()
    focused = true
  })
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!focused || inCarousel(relatedTarget)) return
    focused = false
    stay()
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
