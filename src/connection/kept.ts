import type { Edition } from '../shared/edition/edition.ts'
import type { Screen } from '../shared/screen/screen.ts'

/** The last edition from the server that could be used, and when the server last confirmed it (ms since 1970). */
export interface Kept {
  readonly edition: Edition
  readonly tag: string
  readonly confirmedAt: number
}

/**
 * Stores on the device what the server has confirmed. Nothing waits for this, so a disk that does not answer stops
 * no request.
 */
export interface Keeping {
  /** The server has just confirmed this edition. */
  edition(kept: Kept): void
  /** The server has just given this configuration, at an instant of the screen's clock in ms since 1970. */
  screen(screen: Screen, at: number): void
}
