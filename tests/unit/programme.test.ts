import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { screens } from '../../src/facts/screens.ts'
import { totalMs } from '../../src/player/programme/loop.ts'
import { composeProgramme, positionAt } from '../../src/player/programme/programme.ts'
import { isOnWall } from '../../src/shared/edition/validity.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { addDays } from '../../src/shared/time/day.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from '../support/bundle.ts'
import { openingDaysFrom } from '../support/opening-days.ts'

const { edition, i18n } = loadBundle()
const MINUTE = 60_000
const lobbies = screens.filter(({ id }) => id.startsWith('lobby'))
const programmeOf = (screen: Screen, day: string) => programmesOf(screen, edition, i18n)(day)
const aYear = Array.from({ length: 366 }, (_, index) => addDays('2026-11-01', index))

describe.each(screens)('the programme of $id', (screen) => {
  it('keeps every loop to 25 minutes, every day of a year', () => {
    for (const day of aYear) {
      const longest = Math.max(...programmeOf(screen, day).loops.map(totalMs))
      expect([day, longest <= 25 * MINUTE]).toEqual([day, true])
    }
  })

  it('brings a directory round at least every 5 minutes, from one loop into the next and over midnight of the loop', () => {
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

  it('gives every loop the office, the other languages, one lead, five pillars, six initiatives and one department', () => {
    const day = '2026-11-24'
    const section = (id: string) => edition.topics.find((topic) => topic.id === id)?.section
    for (const loop of programmeOf(screen, day).loops) {
      const subjects = [...new Set(loop.map(({ subject }) => subject))]
      const count = (...sections: string[]) =>
        subjects.filter((id) => sections.includes(section(id) ?? '')).length
      expect([count('office'), count('languages'), count('goal', 'stances', 'viewpoints', 'marks')]).toEqual([
        1, 1, 1,
      ])
      expect([
        count('pillars'),
        count('initiatives'),
        loop.filter(({ kind }) => kind === 'department').length,
      ]).toEqual([5, 6, 1])
    }
  })

  it('puts no initiative on show that is over, and none of the pages on how the office is run', () => {
    for (const day of ['2024-08-11', '2024-08-12', '2026-11-24']) {
      const subjects = openingDaysFrom(edition.office.calendar, day, 5).flatMap((each) =>
        programmeOf(screen, each).slides.map(({ subject }) => subject),
      )
      expect([day, subjects.includes('sports')]).toEqual([
        day,
        day <= '2024-08-11' && subjects.includes('sports'),
      ])
      expect(subjects).not.toContain('working-together')
    }
  })

  it('begins the week with another pillar and keeps each initiative behind its own', () => {
    const first = (day: string) =>
      programmeOf(screen, day).slides.find(({ subject }) => screen.playlist.pillars.includes(subject))
        ?.subject
    expect(
      new Set(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'].map(first)).size,
    ).toBeGreaterThan(2)
  })

  it('has a slide at every moment of the day, for every clock', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1970-01-01', '2026-11-24', '2099-12-31', '9999-12-30'),
        fc.nat(86_399_999),
        (day, ms) => {
          const programme = programmeOf(screen, day)
          const { slide, elapsedMs } = positionAt(programme, ms)
          expect(elapsedMs).toBeLessThan(slide.durationMs)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('falls back to the default slide when its playlist is empty', () => {
    const playlist = {
      always: [],
      leads: [],
      pillars: [],
      daily: [],
      departments: [],
      directoryEveryMs: null,
    }
    const units = () => 0
    const setting = { screen: { ...screen, playlist }, locales: edition.locales, cast: edition, units }
    const programme = composeProgramme(setting, '2026-11-24')
    expect(programme.slides.map(({ kind }) => kind)).toEqual(['default'])
    expect(positionAt(programme, 12 * 60 * MINUTE).slide.kind).toBe('default')
  })
})

describe('in turn', () => {
  const slides = programmeOf(lobbies[0] as Screen, '2026-11-24').slides

  it('a topic comes in every language before the next topic, and no directory between', () => {
    const topics = slides.filter(({ kind }) => kind === 'topic')
    for (let index = 0; index < topics.length; index += 3) {
      const [a, b, c] = topics.slice(index, index + 3)
      expect([a, b, c].map((slide) => slide?.locales)).toEqual([['ja'], ['ja-simple'], ['en']])
      expect(new Set([a, b, c].map((slide) => slide?.subject)).size).toBe(1)
      expect(slides.indexOf(c as never) - slides.indexOf(a as never)).toBe(2)
    }
  })

  it('each language has its share of the loop, as long as its readers take: none less than a fifth', () => {
    const time = (locale: string) =>
      totalMs(slides.filter(({ kind, locales }) => kind === 'topic' && locales.includes(locale)))
    const times = ['ja', 'ja-simple', 'en'].map(time)
    expect(Math.min(...times) / times.reduce((sum, own) => sum + own)).toBeGreaterThan(0.2)
  })

  it('a QR code is in view for 30 s in all', () => {
    const bySubject = Map.groupBy(slides, ({ subject }) => subject)
    for (const [subject, own] of bySubject) expect([subject, totalMs(own) >= 30_000]).toEqual([subject, true])
  })
})

describe('together', () => {
  it('every slide speaks every language', () => {
    for (const { locales } of programmeOf(lobbies[1] as Screen, '2026-11-24').slides) {
      expect(locales).toEqual(['ja', 'ja-simple', 'en'])
    }
  })
})
