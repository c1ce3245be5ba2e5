/** The whole state of a player: how far it is from the clock, and since when it stands still. */
export interface PlayerState {
  /** Added to the clock; zero until somebody pauses or turns a page. */
  readonly offsetMs: number
  /** The instant at which it was paused. */
  readonly pausedAt: number | null
}

export type PlayerEvent =
  | { readonly kind: 'pause' }
  | { readonly kind: 'play' }
  /** Show what is on at another instant: the next page, the slide before. */
  | { readonly kind: 'go'; readonly to: number }

export const IN_STEP: PlayerState = { offsetMs: 0, pausedAt: null }

/** The instant of the programme that is shown at an instant of the clock, both in ms since 1970. */
export function programmeTime(state: PlayerState, now: number): number {
  return (state.pausedAt ?? now) + state.offsetMs
}

/** What becomes of the state. Playing goes on where it stood, not where the clock has got to (WCAG 2.2.2). */
export function step(state: PlayerState, event: PlayerEvent, now: number): PlayerState {
  switch (event.kind) {
    case 'pause':
      return state.pausedAt === null ? { ...state, pausedAt: now } : state
    case 'play':
      return { offsetMs: programmeTime(state, now) - now, pausedAt: null }
    case 'go':
      return { ...state, offsetMs: event.to - (state.pausedAt ?? now) }
  }
}
