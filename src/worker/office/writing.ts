/** Who writes, when (ms since 1970), and why. */
export interface Writing {
  /** The e-mail address, as the sign-in has confirmed it. */
  readonly by: string
  readonly at: number
  readonly comment: string
  /** Who else has agreed, if a second person had to. */
  readonly approver?: string | null
}

/** What became of something that somebody wanted to write. Nothing has changed unless it is `done`. */
export type Written<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** It cannot be used. Every problem names its place, what was expected there and what was found. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] }
  /** Somebody else has written since. */
  | { readonly kind: 'overtaken'; readonly editing: readonly Editing[] }
  | { readonly kind: 'missing' }

/** Who else is at it, and since when, in ms since 1970. */
export interface Editing {
  readonly by: string
  readonly at: number
}
