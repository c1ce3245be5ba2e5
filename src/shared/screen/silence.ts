import type { Office } from '../edition/office/office.ts'
import { onFrom, type ScreenHours } from './screen-hours.ts'

/** A screen that is on and has given no sign of life for so long is silent, in ms. */
export const SILENT_MS = 900_000

/**
 * When a screen is silent that gives no other sign of life, in ms since 1970. While it rests its panel may be switched
 * off. When its rest ends it has as long to start as by day.
 */
export function silentAt(
  hours: ScreenHours | undefined,
  office: Pick<Office, 'hours' | 'calendar' | 'timeZone'>,
  lastSign: number,
): number {
  const at = lastSign + SILENT_MS
  const on = onFrom(hours, office, at)
  return on === at ? at : on + SILENT_MS
}
