/** The states of a draft that can be gone back to, and forward again. */
export interface History<T> {
  readonly now: T
  readonly past: readonly T[]
  readonly future: readonly T[]
  /** What was changed last, and when (ms), so that the letters of a word are undone together. */
  readonly last: { readonly what: string; readonly at: number } | null
}

/** More than anybody goes back. */
const MOST = 200
/** Letters typed in one place belong together if no pause is longer. */
const PAUSE_MS = 1_500

export function beginHistory<T>(now: T): History<T> {
  return { now, past: [], future: [], last: null }
}

/**
 * @param what names the place of the change
 * @param at ms, by any clock
 */
export function changed<T>(history: History<T>, now: T, what: string, at: number): History<T> {
  const { last, past } = history
  const isSame = last !== null && last.what === what && at - last.at < PAUSE_MS
  return {
    now,
    past: isSame ? past : [...past, history.now].slice(-MOST),
    future: [],
    last: { what, at },
  }
}

export function undone<T>({ now, past, future }: History<T>): History<T> {
  const before = past.at(-1)
  if (before === undefined) return { now, past, future, last: null }
  return { now: before, past: past.slice(0, -1), future: [now, ...future], last: null }
}

export function redone<T>({ now, past, future }: History<T>): History<T> {
  const [next, ...rest] = future
  if (next === undefined) return { now, past, future, last: null }
  return { now: next, past: [...past, now], future: rest, last: null }
}
