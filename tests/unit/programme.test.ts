import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineupsOf } from '../../src/player/programme/lineup.ts'
import { composeProgramme, positionAt } from '../../src/player/programme/programme.ts'
import { OWN_IDS } from '../../src/shared/edition/subject.ts'
import type { Topic } from '../../src/shared/edition/topic.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { addDays } from '../../src/shared/time/day.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { EVENT_ENDS } from '../fixtures/office/facts/periods.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { EMPTY_PLAYLIST } from '../support/empty-playlist.ts'
import { fixtureOffice } from '../support/fixture-office.ts'
import { openingDaysFrom } from '../support/opening-days.ts'

const { edition, i18n } = fixtureOffice()
const MINUTE = 60_000
const TUESDAY = '2026-11-24'
const lobbies = screens.filter(({ id }) => id.startsWith('lobby'))
const programmeOf = (screen: Screen, day: string) => programmesOf(screen, edition, i18n)(day)
const fiveDays = (screen: Screen) =>
  openingDaysFrom(edition.office.calendar, TUESDAY, 5).flatMap((day) => programmeOf(screen, day).slides)

describe.each(screens)('the programme of $id', (screen) => {
  it('gives every loop the office, the other languages, every pillar, one lead and one department', () => {
    const { leads, pillars, departments } = screen.playlist
    for (const loop of programmeOf(screen, TUESDAY).loops) {
      const subjects = [...new Set(loop.map(({ subject }) => subject))]
      const count = (ids: readonly string[]) => subjects.filter((id) => ids.includes(id)).length
      expect([count(['office']), count(['languages']), count(leads), count(departments)]).toEqual([
        1, 1, 1, 1,
      ])
      expect(count(pillars)).toBe(pillars.length)
    }
  })

  it('shows an initiative until its last day, and no longer', () => {
    const subjectsFrom = (day: string) =>
      openingDaysFrom(edition.office.calendar, day, 5).flatMap((each) =>
        programmeOf(screen, each).slides.map(({ subject }) => subject),
      )
    expect(subjectsFrom(addDays(EVENT_ENDS, -10))).toContain('initiative-two')
    expect(subjectsFrom(addDays(EVENT_ENDS, 1))).not.toContain('initiative-two')
  })

  it('has none of the pages on how the office is run', () => {
    for (const { subject } of fiveDays(screen)) expect(subject).not.toBe('organisation')
  })

  it('begins each week with another pillar', () => {
    const first = (day: string) =>
      programmeOf(screen, day).slides.find(({ subject }) => screen.playlist.pillars.includes(subject))
        ?.subject
    const weeks = Array.from({ length: screen.playlist.pillars.length }, (_, week) =>
      addDays(TUESDAY, 7 * week),
    )
    expect(new Set(weeks.map(first))).toEqual(new Set(screen.playlist.pillars))
  })

  it('keeps each initiative behind its own pillar', () => {
    const { pillars, daily } = screen.playlist
    const ofPillars = fiveDays(screen)
      .map(({ subject }) => subject)
      .filter((id) => pillars.includes(id) || daily.includes(id))
    const shown = ofPillars.filter((id) => daily.includes(id))
    expect(new Set(shown)).toEqual(new Set(['initiative-one', 'initiative-three']))
    for (const [index, id] of ofPillars.entries()) {
      if (!daily.includes(id)) continue
      const before = ofPillars.slice(0, index).findLast((each) => pillars.includes(each))
      expect([id, before]).toEqual([id, edition.topics.find((topic) => topic.id === id)?.pillar])
    }
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
    const units = () => 0
    const setting = {
      screen: { ...screen, playlist: EMPTY_PLAYLIST },
      locales: edition.locales,
      cast: edition,
      units,
    }
    const programme = composeProgramme(setting, '2026-11-24')
    expect(programme.slides.map(({ kind }) => kind)).toEqual(['default'])
    expect(positionAt(programme, 12 * 60 * MINUTE).slide.kind).toBe('default')
  })
})

describe('the initiatives of a day', () => {
  it('are a fifth of all, and of five days in a row each once or twice', () => {
    const topics = Array.from({ length: 12 }, (_, index): Topic => {
      const id = `made-up-${index}`
      return {
        id,
        code: index + 1,
        section: 'initiatives',
        pictogram: 'park',
        source: { key: 'PLAN', heading: 'x' },
      }
    })
    const daily = topics.map(({ id }) => id)
    const days = openingDaysFrom(edition.office.calendar, TUESDAY, 5).map((day) => {
      const [only, ...others] = lineupsOf({ ...EMPTY_PLAYLIST, daily }, { ...edition, topics }, day)
      expect(others).toEqual([])
      return (only ?? []).filter((id) => !OWN_IDS.has(id))
    })
    for (const each of days) expect(new Set(each).size).toBe(3)
    expect(new Set(days.flat())).toEqual(new Set(daily))
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
})

describe('together', () => {
  it('every slide speaks every language', () => {
    for (const { locales } of programmeOf(lobbies[1] as Screen, '2026-11-24').slides) {
      expect(locales).toEqual(['ja', 'ja-simple', 'en'])
    }
  })
})
