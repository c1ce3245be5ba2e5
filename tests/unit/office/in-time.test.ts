import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { screens } from '../../../src/facts/screens.ts'
import { totalMs } from '../../../src/player/programme/loop.ts'
import { isOnWall } from '../../../src/shared/edition/validity.ts'
import type { Screen } from '../../../src/shared/screen/screen.ts'
import { addDays } from '../../../src/shared/time/day.ts'
import { programmesOf } from '../../../src/view/screen/programmes.ts'
import { loadBundle } from '../../support/bundle.ts'
import { openingDaysFrom } from '../../support/opening-days.ts'

// For any office: nobody waits too long for a slide, and nobody is hurried.

const { edition, i18n } = loadBundle()
const MINUTE = 60_000
const TUESDAY = '2026-11-24'
const programmeOf = (screen: Screen, day: string) => programmesOf(screen, edition, i18n)(day)
const aYear = Array.from({ length: 366 }, (_, index) => addDays('2026-11-01', index))

describe.each(screens)('the programme of $id', (screen) => {
  it('keeps every loop to 30 minutes, every day of a year', () => {
    for (const day of aYear) {
      const longest = Math.max(...programmeOf(screen, day).loops.map(totalMs))
      expect([day, longest <= 30 * MINUTE]).toEqual([day, true])
    }
  })

  it('shows a directory at least every 5 minutes, from one loop to the next and over the last loop’s end', () => {
    for (const day of aYear.slice(0, 40)) {
      const { slides } = programmeOf(screen, day)
      let since = 0
      for (const slide of [...slides, ...slides]) {
        if (slide.kind === 'directory') since = 0
        since += slide.durationMs
        expect([day, slide.id, since <= 5 * MINUTE]).toEqual([day, slide.id, true])
      }
    }
  })

  it('shows in five opening days every subject of its playlist in every language, from any day on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (offset) => {
        const days = openingDaysFrom(edition.office.calendar, addDays('2025-04-01', offset), 5)
        const shown = new Set(
          days.flatMap((day) =>
            programmeOf(screen, day).slides.flatMap(({ subject, locales }) =>
              locales.map((locale) => `${subject} ${locale}`),
            ),
          ),
        )
        const { always, leads, pillars, daily, departments } = screen.playlist
        const due = [...always, ...leads, ...pillars, ...daily, ...departments].filter((id) => {
          const subject = [...edition.topics, ...edition.departments].find((each) => each.id === id)
          return subject && isOnWall(subject, days[0] as string)
        })
        for (const id of due) for (const locale of screen.locales) expect(shown).toContain(`${id} ${locale}`)
      }),
      { numRuns: 25 },
    )
  })

  it('holds a QR code in view for 30 s in all', () => {
    const bySubject = Map.groupBy(programmeOf(screen, TUESDAY).slides, ({ subject }) => subject)
    for (const [subject, own] of bySubject) expect([subject, totalMs(own) >= 30_000]).toEqual([subject, true])
  })
})

describe.each(screens.filter(({ topics }) => topics === 'in-turn'))('in turn on $id', (screen) => {
  it('each language has the share of the loop that its readers need: none less than three fifths of an equal share', () => {
    const { slides } = programmeOf(screen, TUESDAY)
    const times = screen.locales.map((locale) =>
      totalMs(slides.filter(({ kind, locales }) => kind === 'topic' && locales.includes(locale))),
    )
    const even = times.reduce((sum, own) => sum + own) / screen.locales.length
    expect(Math.min(...times) / even).toBeGreaterThan(0.6)
  })
})
