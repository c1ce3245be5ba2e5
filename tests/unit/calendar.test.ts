import { describe, expect, it } from 'vitest'
import { calendarFrom } from '../../src/shared/edition/office/state-calendar.ts'

const shortDays = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01']
const rule = (day: string) => (shortDays.includes(day) ? 'year-end' : undefined)

describe('the calendar of an office', () => {
  it('has days in a row with the same reason as one exception', () => {
    expect(calendarFrom('2026-12-01', '2027-01-31', rule, []).exceptions).toEqual([
      { from: '2026-12-29', until: '2027-01-01', reason: 'year-end' },
    ])
  })

  it('has what the office says of a day instead of what the rule says, in the order of days', () => {
    const own = {
      from: '2026-12-30',
      until: '2026-12-30',
      reason: 'election',
      open: { scope: 'all' as const },
    }
    expect(calendarFrom('2026-12-01', '2027-01-31', rule, [own]).exceptions).toEqual([
      { from: '2026-12-29', until: '2026-12-29', reason: 'year-end' },
      own,
      { from: '2026-12-31', until: '2027-01-01', reason: 'year-end' },
    ])
  })
})
