import { describe, expect, it } from 'vitest'
import { parseEdition } from '../../../src/shared/edition/edition.ts'
import type { Calendar } from '../../../src/shared/edition/office/calendar.ts'
import { hoursOn } from '../../../src/shared/time/opening.ts'
import { coming, type DaysForm, withDays, withoutDays } from '../../../src/staff/draft/calendar.ts'
import { differencesOf } from '../../../src/staff/draft/differences.ts'
import { fieldText, valueFieldsOf, withField } from '../../../src/staff/draft/value-fields.ts'
import { loadBundle } from '../../support/bundle.ts'

const { edition } = loadBundle()
const { hours } = edition.office
const [REASON = ''] = Object.keys(edition.words[edition.locales[0]?.id ?? '']?.hours.reasons ?? {})
const HOLIDAY = { from: '2027-05-03', until: '2027-05-05', reason: REASON }
const CALENDAR: Calendar = { from: '2026-01-01', until: '2027-12-31', exceptions: [HOLIDAY] }
const FORM: DaysForm = {
  from: '2027-02-09',
  until: '',
  reason: REASON,
  open: 'closed',
  opens: '',
  closes: '',
}
const withCalendar = (calendar: Calendar) => ({ ...edition, office: { ...edition.office, calendar } })

/** The calendar with a form’s days. @throws Error when they are refused. */
function added(form: Partial<DaysForm>): Calendar {
  const result = withDays(CALENDAR, { ...FORM, ...form })
  if (result.kind !== 'done') throw new Error(result.kind)
  return result.calendar
}

describe('days that staff put into the calendar', () => {
  it.each<[string, Partial<DaysForm>, object]>([
    ['a day on which the office is closed', {}, { spans: [], scope: 'all' }],
    [
      'a day on which some departments are open, with hours',
      { open: 'some', opens: '09:00', closes: '12:00' },
      { spans: [{ from: '09:00', until: '12:00' }], scope: 'some' },
    ],
    ['a day on which all are open as on other weekdays', { open: 'all' }, { scope: 'all' }],
  ])('are %s, and make an edition', (_, form, expected) => {
    const calendar = added(form)
    expect(parseEdition(withCalendar(calendar)).office.calendar).toEqual(calendar)
    expect(hours.value && hoursOn(hours.value, calendar, FORM.from)).toMatchObject({
      ...expected,
      reason: REASON,
    })
  })

  it('stand in the order of the days, whenever they were put in', () => {
    const both = withDays(added({ from: '2027-06-01', until: '2027-06-03' }), FORM)
    expect(both.kind === 'done' && both.calendar.exceptions.map(({ from }) => from)).toEqual([
      FORM.from,
      HOLIDAY.from,
      '2027-06-01',
    ])
  })

  it.each<[Partial<DaysForm>, string]>([
    [{ from: '' }, 'no-day'],
    [{ from: '2027-02-30' }, 'no-day'],
    [{ until: 'x' }, 'no-day'],
    [{ until: '2027-02-08' }, 'order'],
    [{ from: '2025-12-31', until: '2026-01-01' }, 'outside'],
    [{ from: '2027-12-31', until: '2028-01-01' }, 'outside'],
    [{ from: '2027-05-05' }, 'taken'],
    [{ from: '2027-05-01', until: '2027-05-31' }, 'taken'],
    [{ open: 'all', opens: '09:00' }, 'times'],
    [{ open: 'some', opens: '12:00', closes: '09:00' }, 'times'],
  ])('are refused where they make no calendar: %j', (form, kind) => {
    expect(withDays(CALENDAR, { ...FORM, ...form })).toMatchObject({ kind })
  })

  it('go again, and nothing else does', () => {
    expect(withoutDays(added({}), FORM)).toEqual(CALENDAR)
  })

  it('are listed from the day on which they end until a year later', () => {
    expect(coming(CALENDAR, HOLIDAY.until)).toEqual([HOLIDAY])
    expect(coming(CALENDAR, '2027-05-06')).toEqual([])
    expect(coming(CALENDAR, '2026-05-02')).toEqual([])
  })

  it('are among what a draft changes', () => {
    const before = withCalendar(added({ until: '2027-02-10' }))
    const [difference, ...others] = differencesOf(before, withCalendar(added({})))
    expect(others).toEqual([])
    expect(difference?.days?.gone.map(({ until }) => until)).toEqual(['2027-02-10'])
    expect(difference?.days?.come.map(({ until }) => until)).toEqual([FORM.from])
    expect(differencesOf(before, before)).toEqual([])
  })
})

describe('the hours of an office', () => {
  const fields = valueFieldsOf(['office', 'hours'])
  const filled = (of: Readonly<Record<string, string>>) =>
    fields.reduce<unknown>((value, field) => withField(value, field, of[field.name] ?? ''), null)
  const WEEKDAYS = { 'weekday.from': '08:45', 'weekday.until': '17:00' }

  it('are filled in part by part, and read as they were typed', () => {
    const typed = {
      ...WEEKDAYS,
      'saturday.weeks': '2・4',
      'saturday.from': '09:00',
      'saturday.until': '12:00',
    }
    const value = filled(typed)
    expect(value).toEqual({
      weekday: { from: '08:45', until: '17:00' },
      saturday: { weeks: [2, 4], from: '09:00', until: '12:00' },
    })
    for (const field of fields) expect(fieldText(value, field)).toBe(typed[field.name as keyof typeof typed])
  })

  it('have no Saturdays once nothing of them is left, and keep what is no number for the refusal', () => {
    expect(filled(WEEKDAYS)).toEqual({ weekday: { from: '08:45', until: '17:00' } })
    expect(filled({})).toBe(null)
    expect(filled({ 'saturday.weeks': 'x' })).toEqual({ saturday: { weeks: 'x' } })
  })
})
