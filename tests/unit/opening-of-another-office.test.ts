import { describe, expect, it } from 'vitest'
import type { Hours } from '../../src/shared/edition/office/office.ts'
import { hoursOn } from '../../src/shared/time/opening.ts'
import { facts } from '../fixtures/another-office/facts.ts'
import { wrongQuarters } from '../support/quarters.ts'

const { calendar } = facts.office
const hours = facts.office.hours.value as Hours

/** The first and the second Saturday of each month. The second one of December 2026 is closed. */
// biome-ignore format: a month a line can be compared with a printed calendar.
const SATURDAYS = [
  '2026-11-07', '2026-11-14',
  '2026-12-05',
  '2027-01-09',
  '2027-02-06', '2027-02-13',
  '2027-03-06', '2027-03-13',
  '2027-04-03', '2027-04-10',
  '2027-05-01', '2027-05-08',
  '2027-06-05', '2027-06-12',
  '2027-07-03', '2027-07-10',
  '2027-08-07', '2027-08-14',
  '2027-09-04', '2027-09-11',
  '2027-10-02', '2027-10-09',
  '2027-11-06', '2027-11-13',
  '2027-12-04', '2027-12-11',
  '2028-01-08',
  '2028-02-05', '2028-02-12',
  '2028-03-04', '2028-03-11',
  '2028-04-01', '2028-04-08',
  '2028-05-06', '2028-05-13',
  '2028-06-03', '2028-06-10',
  '2028-07-01', '2028-07-08',
  '2028-08-05', '2028-08-12',
  '2028-09-02', '2028-09-09',
  '2028-10-07', '2028-10-14',
]
const YEAR_ENDS = ['12-30', '12-31', '01-01', '01-02', '01-03', '01-04', '01-05']
const FRIDAY = 5

describe('an office with late Fridays, openings on Sundays and a closing on a second Saturday', () => {
  it('is open as its table says at every quarter of an hour of two years', () => {
    const wrong = wrongQuarters(hours, calendar, (day, weekday) => {
      if (day === '2027-03-28') return { spans: ['09:00-12:00'], scope: 'some' }
      if (day === '2027-04-04') return { spans: ['09:00-16:30'], scope: 'all' }
      if (day === '2028-03-31') return { spans: ['09:00-12:00', '13:00-15:00'], scope: 'all' }
      if (YEAR_ENDS.includes(day.slice(5))) return { spans: [], scope: 'all' }
      if (SATURDAYS.includes(day)) return { spans: ['10:00-15:00'], scope: 'some' }
      if (weekday === FRIDAY) return { spans: ['09:00-19:00'], scope: 'all' }
      return { spans: weekday >= 1 && weekday < FRIDAY ? ['09:00-16:30'] : [], scope: 'all' }
    })
    expect(wrong).toEqual([])
  })

  it.each([
    ['2026-12-12', { spans: [], scope: 'all', reason: 'inspection' }],
    ['2027-03-28', { spans: [{ from: '09:00', until: '12:00' }], scope: 'some', reason: 'moving-season' }],
    ['2027-04-04', { spans: [{ from: '09:00', until: '16:30' }], scope: 'all', reason: 'moving-season' }],
    ['2026-11-27', { spans: [{ from: '09:00', until: '19:00' }], scope: 'all' }],
    ['2026-12-05', { spans: [{ from: '10:00', until: '15:00' }], scope: 'some' }],
    ['2040-01-02', undefined],
  ])('has on %s the hours %j', (day, expected) => {
    expect(hoursOn(hours, calendar, day)).toEqual(expected)
  })
})
