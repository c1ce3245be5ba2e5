/** The instant, in ms since 1970. */
export interface Clock {
  now(): number
  /** Whether the time may be shown to people. */
  isKnown(): boolean
  /**
   * Sets the clock by an answer of the server: the server's time, and the device's time before and after the
   * request. Returns false if the answer contradicts what is known, and waits for another that agrees.
   */
  adjust(serverMs: number, askedMs: number, answeredMs: number): boolean
}

export interface Device {
  /** Its clock, ms since 1970. */
  now(): number
  /** A clock that is never set, in ms. */
  steady(): number
}

/** When the server drew the page, and when the page arrived by the device's clock. */
export interface Arrival {
  readonly at: number
  readonly arrivedAt: number
}

/** How far the server's clock is from the device's, and how uncertain that is, both in ms. */
interface Measured {
  readonly offsetMs: number
  readonly waitMs: number
}

/**
 * The part of a measurement that the network causes. A smaller change is no reason to move a wall that is in step.
 */
const LEEWAY_MS = 250
/** Two answers agree if they differ by less than this, apart from their waiting times. */
const SAME_MS = 5_000
/** An answer contradicts a known clock if it differs by more than this. */
const DOUBTED_MS = 5 * 60_000
/** A request cannot take longer. If it seems to, the device slept or was set meanwhile, and nothing was measured. */
const MOST_WAIT_MS = 20_000
/** If the device's clock moves against its steady clock by more than this, it was set or the device slept. */
const JUMP_MS = 5_000
/** A clock that is behind the last confirmation by more than this is not believed. */
const BEHIND_MS = 5 * 60_000
/**
 * Nor is a clock that is ahead by more. No screen is without a server for so long, but wrong clocks are years
 * ahead.
 */
const AHEAD_MS = 400 * 86_400_000

/**
 * The device's clock, corrected by its distance from the server's. Cheap boxes lose their clock without power.
 * Screens that take the time from one server are in step with each other.
 *
 * A measurement holds until the device's clock is set, and is then made again. Without one the device is believed
 * unless it contradicts `notBefore`, an instant that has certainly passed: the build, or the last answer of the
 * server. A clock that is not believed goes on from that instant, so that validity is judged by a day that has
 * come.
 *
 * A single answer sets a clock that is not believed. A known clock is moved far only if two answers in a row agree.
 * When the server is right, these are the two requests of a round.
 */
export function createClock(device: Device, notBefore: number, page?: Arrival): Clock {
  const canBe = (now: number) => now > notBefore - BEHIND_MS && now < notBefore + AHEAD_MS
  let last = { now: device.now(), steady: device.steady() }
  const startedAt = last.steady
  // The page's time is believed at once, because it is already shown, and the first round follows in a moment.
  let offsetMs = page ? page.at - page.arrivedAt : 0
  let isMeasured = page !== undefined
  // This is decided at the start and when the clock is set, not later: an hour later a wrong clock is still wrong.
  let isBelieved = isMeasured || canBe(last.now)
  /** The last answer, if it contradicted what is known. */
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
 * The clock of a page that shows what a screen shows.
 *
 * @param boot whether its address has set the clock, and when the app was built, in ms since 1970.
 * @param confirmedAt when the server last confirmed what is played, in ms since 1970.
 * @param page when the server drew the page and when it arrived. `at` is unknown in a page kept on the device.
 */
export function clockOf(
  boot: { readonly preview: boolean; readonly builtAt: number },
  device: Device,
  confirmedAt: number,
  { at, arrivedAt }: { readonly at: number | undefined; readonly arrivedAt: number },
): Clock {
  if (boot.preview) return createPreviewClock(at ?? boot.builtAt, device)
  return createClock(
    device,
    Math.max(boot.builtAt, confirmedAt),
    at === undefined ? undefined : { at, arrivedAt },
  )
}

/** A clock that the page's address has set to an instant, and that runs on from there. */
function createPreviewClock(at: number, { now }: Device): Clock {
  const startedAt = now()
  return { now: () => at + now() - startedAt, isKnown: () => true, adjust: () => true }
}

function saySame(one: Measured, other: Measured): boolean {
  return Math.abs(one.offsetMs - other.offsetMs) <= SAME_MS + (one.waitMs + other.waitMs) / 2
}
