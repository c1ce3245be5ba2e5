import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openingDayNumber } from '../../src/player/programme/opening-days.ts'
import { addDays } from '../../src/shared/time/day.ts'
import { isOpeningDay } from '../../src/shared/time/opening.ts'
import { facts } from '../fixtures/another-office/facts.ts'
import { calendar } from '../fixtures/office/facts/closed-days.ts'
import { openingDaysFrom } from '../support/opening-days.ts'

const known = calendar()
/** It opens on Sundays of its list, once for all departments and once for some. */
const another = facts.office.calendar
const anyDay = fc.integer({ min: 0, max: 3600 }).map((days) => addDays('2022-01-01', days))

describe('the number of an opening day', () => {
  it.each([
    ['the office', known],
    ['another office', another],
  ])('goes up by one on every opening day of %s and stays on every closed one', (_, own) => {
    for (let day = '2022-01-02'; day <= '2032-12-31'; day = addDays(day, 1)) {
      const step = openingDayNumber(own, day) - openingDayNumber(own, addDays(day, -1))
      expect([day, step]).toEqual([day, isOpeningDay(own, day) ? 1 : 0])
    }
  })

  it('counts an opening of all departments on a Sunday, and not one of some', () => {
    expect(['2027-03-28', '2027-04-04', '2026-12-12'].map((day) => isOpeningDay(another, day))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('has five remainders on any five opening days in a row', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const numbers = openingDaysFrom(known, day, 5).map((each) => openingDayNumber(known, each) % 5)
        expect(new Set(numbers).size).toBe(5)
      }),
    )
  })

  it('is a number for any day that a broken clock may give', () => {
    for (const day of ['0001-01-01', '1970-01-01', '2099-12-31', '9999-12-31']) {
      expect(openingDayNumber(known, day)).toEqual(expect.any(Number))
    }
  })
})
