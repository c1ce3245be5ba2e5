import { describe, expect, it } from 'vitest'
import { openNow } from '../../src/shared/edition/office/open-now.ts'
import { isoTime } from '../../src/shared/time/day.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition } = fixtureOffice()
const { timeZone, hours } = edition.office

function at(local: string) {
  const { opening, until } = openNow(edition, Date.parse(`${local}+09:00`))
  return [opening.kind, isoTime(until, timeZone).slice(0, 16)]
}

describe('whether the office is open now', () => {
  it.each([
    ['before it opens', '2026-11-24T08:00:00', 'before', '2026-11-24T08:45'],
    ['while it is open', '2026-11-24T10:05:30.250', 'open', '2026-11-24T17:00'],
    ['after it has closed', '2026-11-24T17:00:00', 'closed', '2026-11-25T00:00'],
    ['on a Sunday', '2026-11-22T10:00:00', 'closed', '2026-11-23T00:00'],
    ['on a Saturday with some counters', '2026-11-28T10:00:00', 'some', '2026-11-28T12:00'],
    ['on a day that its calendar does not have', '2040-05-01T10:00:00', 'unknown', '2040-05-02T00:00'],
  ])('is told %s until it changes', (_, local, kind, until) => {
    expect(at(local)).toEqual([kind, until])
  })

  it('holds until the instant to which it is told', () => {
    const from = Date.parse('2026-11-20T00:00:00+09:00')
    let now = from
    for (let change = 0; change < 40; change++) {
      const { opening, until } = openNow(edition, now)
      expect(until).toBeGreaterThan(now)
      expect(openNow(edition, until - 1).opening).toEqual(opening)
      now = until
    }
    expect(now).toBeGreaterThan(from + 7 * 86_400_000)
  })

  it('is unknown if the hours may not be shown', () => {
    const office = { ...edition.office, hours: { ...hours, risk: 'high' as const } }
    expect(openNow({ ...edition, office }, Date.parse('2026-11-24T10:05:00+09:00')).opening).toEqual({
      kind: 'unknown',
    })
  })
})
