import { describe, expect, it } from 'vitest'
import { absenceMs } from '../../src/player/absence.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()
const MINUTE_MS = 60_000

describe('a person who does nothing counts as gone', () => {
  it.each([
    [10_000, MINUTE_MS, 'at the earliest after a minute'],
    [30_000, MINUTE_MS, 'after the time to read it twice over'],
    [45_000, 90_000, 'after the time to read it twice over'],
    [14 * MINUTE_MS, 28 * MINUTE_MS, 'after the time to read it twice over'],
    [16 * MINUTE_MS, 30 * MINUTE_MS, 'at the latest after half an hour'],
    [Number.POSITIVE_INFINITY, 30 * MINUTE_MS, 'at the latest after half an hour'],
    [Number.NaN, 30 * MINUTE_MS, 'after half an hour if the reading time is unknown'],
    [-1, MINUTE_MS, 'at the earliest after a minute'],
  ])('in front of a wall that takes %i ms to read, after %i ms: %s', (readMs, ms) =>
    expect(absenceMs(readMs, false)).toBe(ms),
  )

  it.each([0, 10_000, 45_000, 16 * MINUTE_MS, Number.NaN])(
    'in front of a screen of their own that takes %i ms to read, after half an hour',
    (readMs) => expect(absenceMs(readMs, true)).toBe(30 * MINUTE_MS),
  )

  it.each(screens)('on $id never before each of its slides has had its time once more', (screen) => {
    for (const { durationMs } of programmesOf(screen, edition, i18n)('2026-11-24').slides)
      expect(absenceMs(durationMs, false)).toBeGreaterThanOrEqual(2 * durationMs)
  })
})
