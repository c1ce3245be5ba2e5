const DAY_MS = 86_400_000
/** A build is never on a wall for longer. */
const MOST_YEARS = 5

/** The instants at which a build can be on a wall, both in ms since 1970. */
export interface Lifetime {
  readonly from: number
  readonly until: number
}

/**
 * @param builtAt when it was built, in ms since 1970. A day before that is accepted, because the clock of the
 * building machine may be wrong.
 */
export function lifetimeOf(builtAt: number): Lifetime {
  return { from: builtAt - DAY_MS, until: builtAt + MOST_YEARS * 365 * DAY_MS }
}

/** Whether something is an instant at which a build can be on a wall. */
export function isWithin({ from, until }: Lifetime, instant: unknown): instant is number {
  return typeof instant === 'number' && instant >= from && instant <= until
}

/**
 * The time in the header `Server-Time`, in ms since 1970.
 *
 * @throws Error that says what was expected. It does not say what was found, because a running time would be a new
 * fault every minute.
 */
export function parseServerTime(header: string, lifetime: Lifetime): number {
  const instant = /^\d{1,15}$/.test(header) ? Number(header) : undefined
  if (isWithin(lifetime, instant)) return instant
  throw new Error(`Server-Time: expected whole ms since 1970, ${saidOf(lifetime)}`)
}

/**
 * The instant for which the page was drawn according to itself, in ms since 1970.
 *
 * @throws Error like `parseServerTime`.
 */
export function parsePageTime(at: number, lifetime: Lifetime): number {
  if (isWithin(lifetime, at)) return at
  throw new Error(`boot.at: expected ms since 1970, ${saidOf(lifetime)}`)
}

/**
 * When the server drew the page, in ms since 1970. Undefined if the page comes from the device or gives a wrong
 * time.
 */
export function pageTimeOf(
  { at, preview }: { readonly at: number | null; readonly preview: boolean },
  lifetime: Lifetime,
  onFault: (error: unknown) => void,
): number | undefined {
  if (at === null || preview) return at ?? undefined
  try {
    return parsePageTime(at, lifetime)
  } catch (error) {
    onFault(error)
    return undefined
  }
}

function saidOf({ from, until }: Lifetime): string {
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10)
  return `from ${day(from)} to ${day(until)}`
}
