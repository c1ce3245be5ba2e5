/** How loud and fast something is said. */
export interface Manner {
  /** 1 is the usual rate of a voice. */
  readonly rate: number
  /** From 0 to 1. */
  readonly volume: number
}

/** How an output ended by itself. It says so once, and never after it was stopped. */
export type Ended = (refusal?: Refusal) => void

/** Why nothing was heard: the error of the browser, or `silent` if it began to speak and no sound came. */
export type Refusal = SpeechSynthesisErrorCode | 'silent' | 'recording'

/** Ends what is being said, at once and without an event. */
export type Stop = () => void

/** Calls a function at most once, and never after `close`. Events of engines come late and more than once. */
export function once(ended: Ended): { readonly end: Ended; readonly close: () => void } {
  let open = true
  return {
    end: (refusal) => {
      if (!open) return
      open = false
      ended(refusal)
    },
    close: () => {
      open = false
    },
  }
}
