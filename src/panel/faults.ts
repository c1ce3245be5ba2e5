import * as v from 'valibot'

/** What can go wrong with an unattended screen. */
export const FAULT_KINDS = [
  /** Answers of the server, in the order in which they are looked at. */
  'network',
  'timeout',
  'status',
  'content-type',
  'too-large',
  'json',
  'schema',
  'content',
  /** The device: its clock, its disk, the address it was started with. */
  'clock',
  'storage',
  'address',
  'service-worker',
  /** The app: a version that could not be taken, a slide that could not be drawn. */
  'update',
  'slide',
  /** The panel and its page: not kept lit, not remembered, a change not made. */
  'wake-lock',
  'playlog',
  'watchdog',
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

/** Something that went wrong, and when, in ms since 1970 of the screen's clock. */
export interface Fault {
  /** One of the kinds above, or one that another build knows. */
  readonly kind: string
  readonly detail: string
  readonly firstAt: number
  readonly lastAt: number
  readonly count: number
}

export interface Faults {
  record(kind: FaultKind, error: unknown): void
  /** The newest last. */
  list(): readonly Fault[]
}

const KEY = 'faults'
/** So many different ones: a year of the same one is one. */
export const MOST_FAULTS = 50
const LONGEST_DETAIL = 500

/** In years of four digits, so that it can be told as a date. */
const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(Date.parse('9999-12-31T00:00:00Z')))
/** What was kept is trusted as little as what comes over the network: another build may have written it, or a hand. */
const faultSchema = v.object({
  kind: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
  detail: v.pipe(
    v.string(),
    v.transform((detail) => detail.slice(0, LONGEST_DETAIL)),
  ),
  firstAt: instant,
  lastAt: instant,
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})

interface FaultsSetup {
  /** Asked for each time, because asking alone throws where it is denied. */
  readonly storage: () => Storage
  /** The screen's clock, ms since 1970. */
  readonly now: () => number
  /** The page is on its way out: what that cuts off is no fault. */
  readonly isLeaving: () => boolean
}

/** The list of faults of this device. It outlives the page where storage allows. */
export function createFaults({ storage, now, isLeaving }: FaultsSetup): Faults {
  let faults = read(storage)
  return {
    list: () => faults,
    record(kind, error) {
      if (isLeaving()) return
      const detail = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_DETAIL)
      const at = now()
      const known = faults.find((fault) => fault.kind === kind && fault.detail === detail)
      const fault = {
        kind,
        detail,
        firstAt: known?.firstAt ?? at,
        lastAt: at,
        count: (known?.count ?? 0) + 1,
      }
      faults = [...faults.filter((other) => other !== known), fault].slice(-MOST_FAULTS)
      // biome-ignore lint/suspicious/noConsole: a technician at the panel reads new faults in the browser's console
      if (!known) console.warn(kind, error)
      // A fault of every minute is not written every minute: at its 1st, 2nd, 4th, 8th time.
      if (Number.isInteger(Math.log2(fault.count))) write(storage, faults)
    },
  }
}

function read(storage: () => Storage): Fault[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.slice(-MOST_FAULTS).flatMap(faultOf) : []
  } catch {
    // Storage is denied, or something else was written there. The list begins anew.
    return []
  }
}

function faultOf(kept: unknown): Fault[] {
  const result = v.safeParse(faultSchema, kept)
  return result.success ? [result.output] : []
}

function write(storage: () => Storage, faults: readonly Fault[]): void {
  try {
    storage().setItem(KEY, JSON.stringify(faults))
  } catch {
    // Denied or full: the list lives as long as the page.
  }
}
