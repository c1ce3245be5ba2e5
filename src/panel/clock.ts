import type { Boot } from '../view/screen/boot.ts'

/** Tells the instant, ms since 1970. */
export interface Clock {
  now(): number
  /** Whether what it tells can be said to people. */
  isKnown(): boolean
  /**
   * Sets it by an answer of the server: what it said, and the device's time before and after asking. False where that
   * contradicts what is known, and waits for another answer that says the same.
   */
  adjust(serverMs: number, askedMs: number, answeredMs: number): boolean
}

export interface Device {
  /** Its clock, ms since 1970. */
  now(): number
  /** A clock that is never set, in ms. */
  steady(): number
}

/** The page that the server drew: the instant it was drawn for, and when it came by the device's clock. */
export interface Arrival {
  readonly at: number
  readonly arrivedAt: number
}

/** What was measured: how far the server's clock is from the device's, and how sure that is, in ms. */
interface Measured {
  readonly offsetMs: number
  readonly waitMs: number
}

/** The network's part in a measurement; less is no reason to move a wall that is in step. */
const LEEWAY_MS = 250
/** Two answers that differ by less, the waiting aside, say the same. */
const SAME_MS = 5_000
/** An answer that is farther from a clock that is known contradicts it. */
const DOUBTED_MS = 5 * 60_000
/** No question waits for longer: the device slept or was set meanwhile, and nothing was measured. */
const MOST_WAIT_MS = 20_000
/** A device whose clock moved by more against its steady one was set, or slept. */
const JUMP_MS = 5_000
/** A clock may be behind the last confirmation by so much before it is not believed. */
const BEHIND_MS = 5 * 60_000
/** And ahead by so much: no screen is left without a server for so long, but clocks are years ahead. */
const AHEAD_MS = 400 * 86_400_000

/**
 * The device's clock, plus how far the server's is from it. Cheap boxes lose their clock with the power; screens
 * that take the time from one server are in step with each other.
 *
 * What was measured holds until the device's clock is set: then it is taken anew. Without a measurement the device is
 * believed unless it contradicts `notBefore`, an instant that has certainly passed: the build, or the last answer of
 * the server. A clock that is not believed goes on from there, so that validity is judged by a day that has come.
 *
 * One answer sets a clock that is not believed. A clock that is known moves far only when two answers in a row say the
 * same: the two questions of a round, where the server is right.
 */
export function createClock(device: Device, notBefore: number, page?: Arrival): Clock {
  const canBe = (now: number) => now > notBefore - BEHIND_MS && now < notBefore + AHEAD_MS
  let last = { now: device.now(), steady: device.steady() }
  const startedAt = last.steady
  // What the page says is believed at once: it is on the wall already, and the first round follows in a moment.
  let offsetMs = page ? page.at - page.arrivedAt : 0
  let isMeasured = page !== undefined
  // Decided when it starts or is set, not again: a clock an hour behind is no truer an hour later.
  let isBelieved = isMeasured || canBe(last.now)
  /** What the last answer said, where that contradicted what is known. */
  let doubted: Measured | undefined

  function deviceNow(): number {
    const here = { now: device.now(), steady: device.steady() }
    const jumpMs = here.now - last.now - (here.steady - last.steady)
    if (Math.abs(jumpMs) > JUMP_MS) {
      offsetMs = 0
      isMeasured = false
      isBelieved = canBe(here.now)
      doubted = undefined
    }
    last = here
    return here.now
  }

  return {
    now() {
      const now = deviceNow() + offsetMs
      return isBelieved ? now : notBefore + device.steady() - startedAt
    },
    isKnown() {
      deviceNow()
      return isBelieved
    },
    adjust(serverMs, askedMs, answeredMs) {
      deviceNow()
      const waitMs = answeredMs - askedMs
      if (waitMs < 0 || waitMs > MOST_WAIT_MS) return true
      // The answer was made about halfway through the wait.
      const measured = { offsetMs: Math.round(serverMs - (askedMs + answeredMs) / 2), waitMs }
      const farMs = Math.abs(measured.offsetMs - offsetMs)
      if (isBelieved && farMs > DOUBTED_MS && !(doubted && saySame(measured, doubted))) {
        doubted = measured
        return false
      }
      doubted = undefined
      if (isMeasured && farMs <= LEEWAY_MS + waitMs / 2) return true
      offsetMs = measured.offsetMs
      isMeasured = true
      isBelieved = true
      return true
    },
  }
}

/**
 * The clock that a page of a screen plays by.
 *
 * @param confirmedAt when the server last said that what is played holds, ms since 1970.
 * @param page when the server drew the page and when it came; `at` is not known in a page kept on the device.
 */
export function clockOf(
  { preview, builtAt }: Pick<Boot, 'preview' | 'builtAt'>,
  device: Device,
  confirmedAt: number,
  { at, arrivedAt }: { readonly at: number | undefined; readonly arrivedAt: number },
): Clock {
  if (preview) return createPreviewClock(at ?? builtAt, device)
  return createClock(device, Math.max(builtAt, confirmedAt), at === undefined ? undefined : { at, arrivedAt })
}

/** A clock that was set to an instant by the address of the page and runs on from there. */
function createPreviewClock(at: number, { now }: Device): Clock {
  const startedAt = now()
  return { now: () => at + now() - startedAt, isKnown: () => true, adjust: () => true }
}

function saySame(one: Measured, other: Measured): boolean {
  return Math.abs(one.offsetMs - other.offsetMs) <= SAME_MS + (one.waitMs + other.waitMs) / 2
}
