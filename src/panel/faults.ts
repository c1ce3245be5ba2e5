import * as v from 'valibot'

/** The faults that an unattended screen can have. */
export const FAULT_KINDS = [
  /** Answers of the server, in the order in which they are checked. */
  'network',
  'socket',
  'report',
  'timeout',
  'status',
  'content-type',
  'too-large',
  'json',
  'schema',
  'content',
  /** The device: its clock, its disk, and the address with which it was started. */
  'clock',
  'storage',
  'address',
  'service-worker',
  /** The app: a version could not be fetched, or a slide could not be drawn. */
  'update',
  'slide',
  /** The panel and its page: not kept lit, not recorded, or a change not made. */
  'wake-lock',
  'playlog',
  'watchdog',
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

/** A fault, with its times in ms since 1970 of the screen's clock. */
export interface Fault {
  /** One of the kinds above, or a kind of another build. */
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
/** How many different faults are kept. A fault that repeats for a year counts once. */
export const MOST_FAULTS = 50
const LONGEST_DETAIL = 500

/** Years have four digits, so that a time can be written as a date. */
const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(Date.parse('9999-12-31T00:00:00Z')))
/** The stored list is parsed like data from the network, because another build or a person may have written it. */
const faultSchema = v.object({
  kind: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
  detail: v.pipe(
    v.string(),
    v.transform((detail) => detail.slice(0, LONGEST_DETAIL)),
  ),
  firstAt: instant,
  lastAt: instant,
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

interface FaultsSetup {
  /** Read each time, because reading throws if storage is denied. */
  readonly storage: () => Storage
  /** The screen's clock, ms since 1970. */
  readonly now: () => number
  /** The page is being closed. What that cuts off is not a fault. */
  readonly isLeaving: () => boolean
}

/** The list of this device's faults. It outlives the page if storage allows. */
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
      // A fault that repeats every minute is written only the 1st, 2nd, 4th, 8th time and so on.
      if (Number.isInteger(Math.log2(fault.count))) write(storage, faults)
    },
  }
}

function read(storage: () => Storage): Fault[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.slice(-MOST_FAULTS).flatMap(faultOf) : []
  } catch {
    // Storage is denied, or has something else in it. The list begins again.
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
    // Denied or full. The list then lives as long as the page.
  }
}
