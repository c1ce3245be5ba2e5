/** Tells the instant, ms since 1970. */
export interface Clock {
  now(): number
  /** Sets it by an answer of the server: what it said, and the device's time before and after asking. */
  adjust(serverMs: number, askedMs: number, answeredMs: number): void
}

/**
 * The device's clock, plus how far the server's is from it. Cheap boxes lose their clock with the power;
 * screens that take the time from one server are in step with each other.
 */
export function createClock(deviceNow: () => number): Clock {
  let offsetMs = 0
  return {
    now: () => deviceNow() + offsetMs,
    adjust(serverMs, askedMs, answeredMs) {
      // The answer was made about halfway through the wait.
      offsetMs = Math.round(serverMs - (askedMs + answeredMs) / 2)
    },
  }
}

/** A clock that was set to an instant by the address of the page and runs on from there. */
export function createPreviewClock(at: number, deviceNow: () => number): Clock {
  const startedAt = deviceNow()
  return { now: () => at + deviceNow() - startedAt, adjust() {} }
}
