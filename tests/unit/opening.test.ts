import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/shared/time/day.ts'
import { isOpeningDay, openingAt, timeMs } from '../../src/shared/time/opening.ts'
import { office } from '../fixtures/office/facts/office.ts'

const { hours, calendar } = office()

function at(day: string, time: string) {
  if (!hours.value) throw new Error('the hours are not known')
  return openingAt(hours.value, calendar, day, timeMs(time))
}

describe('the ward office', () => {
  it.each([
    ['a Tuesday morning', '2026-11-24', '10:05', { kind: 'open', until: '17:00' }],
    ['a Tuesday before it opens', '2026-11-24', '08:44', { kind: 'before', from: '08:45' }],
    ['the minute it opens', '2026-11-24', '08:45', { kind: 'open', until: '17:00' }],
    ['the minute it closes', '2026-11-24', '17:00', { kind: 'closed' }],
    ['a Sunday', '2026-11-22', '10:00', { kind: 'closed' }],
    ['a public holiday', '2026-11-23', '10:00', { kind: 'closed' }],
    ['a substitute holiday', '2027-03-22', '10:00', { kind: 'closed' }],
    ['the second Saturday', '2026-11-14', '09:00', { kind: 'some', until: '12:00' }],
    ['the fourth Saturday, early', '2026-11-28', '08:50', { kind: 'some-before', from: '09:00' }],
    ['the fourth Saturday, afternoon', '2026-11-28', '12:00', { kind: 'closed' }],
    ['the third Saturday', '2026-11-21', '10:00', { kind: 'closed' }],
    ['a second Saturday that is a holiday', '2023-02-11', '10:00', { kind: 'some', until: '12:00' }],
    ['29 December', '2026-12-29', '10:00', { kind: 'closed' }],
    ['3 January', '2028-01-03', '10:00', { kind: 'closed' }],
    ['4 January', '2027-01-04', '10:00', { kind: 'open', until: '17:00' }],
    ['a day beyond the known calendar', '2040-05-01', '10:00', { kind: 'unknown' }],
    ['a day before it', '1999-05-06', '10:00', { kind: 'unknown' }],
  ])('on %s (%s %s)', (_, day, time, opening) => {
    expect(at(day, time)).toEqual(opening)
  })

  it('knows for every day of the next year, and of two more, whether it opens', () => {
    for (let day = '2026-11-01'; day < '2029-11-01'; day = addDays(day, 1)) {
      const closed = !isOpeningDay(calendar, day)
      const kind = at(day, '08:00').kind
      expect([day, ['before', 'some-before', 'closed'].includes(kind)]).toEqual([day, true])
      expect([day, kind === 'before']).toEqual([day, !closed])
    }
  })
})
