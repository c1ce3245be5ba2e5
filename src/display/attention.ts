/** What the attention of somebody in front of a screen asks of its rotation (APG carousel). */
export interface Attention {
  /** A pointer or the keyboard's focus has come into the carousel. */
  hold(): void
  /** The pointer has gone. */
  release(): void
  /** The focus has gone elsewhere: rotation stays stopped until somebody starts it. */
  stay(): void
}

/**
 * Watches mouse and focus. Only a mouse that moves counts: browsers also report one that lies still when what
 * is below it changes, and on a wall that would stop rotation for ever.
 */
export function watchAttention(root: HTMLElement, { hold, release, stay }: Attention): void {
  let pointed = false
  let focused = false
  const inCarousel = (target: EventTarget | null) =>
    target instanceof Element && target.closest('.carousel') !== null
  const leave = () => {
    if (pointed && !focused) release()
    pointed = false
  }

  root.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'mouse' || (event.movementX === 0 && event.movementY === 0)) return
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
}
