import type { Edition } from '../../src/shared/edition/edition.ts'
import { openingDaysFrom } from '../support/opening-days.ts'

const DAY_MS = 86_400_000

/** The time of an episode, in ms since 1970. It runs by itself and can be moved. The device's clock may differ. */
export interface Time {
  /** The time on the server's clock. */
  truth(): number
  /** The time on the device's clock. */
  device(): number
  /** Lets time pass at once. */
  pass(ms: number): void
  /** Sets the device's clock off by so many ms. */
  set(offMs: number): void
}

/** From 10:05 of a future opening day: a clock behind the build is not believed. */
export function timeFrom(calendar: Edition['office']['calendar']): Time {
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10)
  const [day] = openingDaysFrom(calendar, tomorrow, 1)
  const begun = Date.now()
  let passed = Date.parse(`${day}T10:05:00+09:00`)
  let offMs = 0
  const truth = () => passed + Date.now() - begun
  return {
    truth,
    device: () => truth() + offMs,
    pass(ms) {
      passed += ms
    },
    set(off) {
      offMs = off
    },
  }
}
