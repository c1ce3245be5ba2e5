/** Tells the instant, ms since 1970. */
export interface Clock {
  now(): number
  /** Whether what it tells can be said to people. */
  isKnown(): boolean
  /** Sets it by an answer of the server: what it said, and the device's time before and after asking. */
  adjust(serverMs: number, askedMs: number, answeredMs: number): void
}

export interface Device {
  /** Its clock, ms since 1970. */
  now(): number
  /** A clock that nobody sets, in ms. */
  steady(): number
}

/** The network's part in a measurement; less is no reason to move a wall that is in step. */
const LEEWAY_MS = 250
/** A device whose clock moved by more against its steady one was set by somebody, or slept. */
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
 */
export function createClock(device: Device, notBefore: number): Clock {
  const canBe = (now: number) => now > notBefore - BEHIND_MS && now < notBefore + AHEAD_MS
  let last = { now: device.now(), steady: device.steady() }
  const startedAt = last.steady
  let offsetMs = 0
  let isMeasured = false
  // Decided when it starts or is set, not again: a clock an hour behind is no truer an hour later.
  let isBelieved = canBe(last.now)

  function deviceNow(): number {
    const here = { now: device.now(), steady: device.steady() }
    const jumpMs = here.now - last.now - (here.steady - last.steady)
    if (Math.abs(jumpMs) > JUMP_MS) {
      offsetMs = 0
      isMeasured = false
      isBelieved = canBe(here.now)
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
      // The answer was made about halfway through the wait.
      const measuredMs = Math.round(serverMs - (askedMs + answeredMs) / 2)
      const leewayMs = LEEWAY_MS + (answeredMs - askedMs) / 2
      if (isMeasured && Math.abs(measuredMs - offsetMs) <= leewayMs) return
      offsetMs = measuredMs
      isMeasured = true
      isBelieved = true
    },
  }
}

/** A clock that was set to an instant by the address of the page and runs on from there. */
export function createPreviewClock(at: number, { now }: Device): Clock {
  const startedAt = now()
  return { now: () => at + now() - startedAt, isKnown: () => true, adjust() {} }
}
