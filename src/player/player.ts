/** The whole state of a player: its distance from the clock, and since when it stands still. */
export interface PlayerState {
  /** Added to the clock; zero until a person pauses or turns a page. */
  readonly offsetMs: number
  /** The instant at which it stopped. */
  readonly pausedAt: number | null
  /** Whether it stands still only as long as a pointer or the focus is there. */
  readonly held: boolean
}

export type PlayerEvent =
  | { readonly kind: 'pause' }
  | { readonly kind: 'play' }
  /** A pointer or the focus has come: stand still until it goes (APG carousel). */
  | { readonly kind: 'hold' }
  | { readonly kind: 'release' }
  /** Show another instant of the programme: the next page, or the slide before. */
  | { readonly kind: 'go'; readonly to: number }

export const IN_STEP: PlayerState = { offsetMs: 0, pausedAt: null, held: false }

/** The instant of the programme that is shown at an instant of the clock, both in ms since 1970. */
export function programmeTime(state: PlayerState, now: number): number {
  return (state.pausedAt ?? now) + state.offsetMs
}

/**
 * The next state; the same object if nothing changes. Playing continues from where it stopped, not from where the
 * clock is (WCAG 2.2.2).
 */
export function step(state: PlayerState, event: PlayerEvent, now: number): PlayerState {
  switch (event.kind) {
    case 'pause':
      if (state.pausedAt !== null && !state.held) return state
      return { ...state, pausedAt: state.pausedAt ?? now, held: false }
    case 'play':
      if (state.pausedAt === null) return state
      return { offsetMs: programmeTime(state, now) - now, pausedAt: null, held: false }
    case 'hold':
      return state.pausedAt === null ? { ...state, pausedAt: now, held: true } : state
    case 'release':
      return state.held ? step(state, { kind: 'play' }, now) : state
    case 'go':
      return { ...state, offsetMs: event.to - (state.pausedAt ?? now) }
  }
}
