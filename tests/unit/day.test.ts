import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, isoTime, localTime, weekday, weekOfMonth } from '../../src/shared/time/day.ts'

describe('local time', () => {
  it.each([
    ['2026-11-24T10:05:00+09:00', '2026-11-24', 36_300_000],
    ['2026-11-23T15:00:00Z', '2026-11-24', 0],
    ['2026-12-31T23:59:59.999+09:00', '2026-12-31', 86_399_999],
    ['1969-12-31T23:59:59.500+09:00', '1969-12-31', 86_399_500],
  ])('of %s in Tokyo is %s, %d ms after midnight', (instant, day, ms) => {
    expect(localTime(Date.parse(instant), 'Asia/Tokyo')).toEqual({ day, ms })
  })
})

describe('an instant in ISO 8601', () => {
  it.each([
    ['Asia/Tokyo', '2026-11-24T10:05:00.020+09:00'],
    ['UTC', '2026-11-24T01:05:00.020+00:00'],
    ['America/St_Johns', '2026-11-23T21:35:00.020-03:30'],
    ['Asia/Kathmandu', '2026-11-24T06:50:00.020+05:45'],
  ])('in %s is %s', (zone, written) => {
    const instant = Date.parse('2026-11-24T01:05:00.020Z')
    expect(isoTime(instant, zone)).toBe(written)
    expect(Date.parse(written)).toBe(instant)
  })
})

describe('a day', () => {
  it('knows the next one, over months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(dayNumber('1970-01-02')).toBe(1)
  })

  it('knows its weekday and the number of that weekday in the month', () => {
    expect(weekday('2026-11-28')).toBe(6)
    expect(
      [1, 7, 8, 14, 28, 29].map((day) => weekOfMonth(`2026-11-${String(day).padStart(2, '0')}`)),
    ).toEqual([1, 1, 2, 2, 4, 5])
  })
})
