import { describe, expect, it } from 'vitest'
import { buildingFacts, wallFacilities } from '../../src/lines/facts/building-facts.ts'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { onWall, textsOf } from '../../src/lines/line.ts'
import { linesOf } from '../../src/lines/subject/subject-lines.ts'
import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import { fact } from '../../src/shared/edition/fact/state-fact.ts'
import type { Facility } from '../../src/shared/edition/office/building.ts'
import { subjectOf } from '../../src/shared/edition/subject.ts'
import { BREAK } from '../../src/shared/text/phrase.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n, ui } = fixtureOffice()
const DAY = '2026-11-24'

function linesIn(own: Edition, locale: string, id: string) {
  const subject = subjectOf(own, id)
  if (!subject) throw new Error(`the edition has no ${id}`)
  return linesOf(own, createI18n(ui, own).language(locale), subject, DAY)
}

/** The edition with other facts of the building. */
function withFacts(found: Facility['fact'][]): Edition {
  const building = edition.office.building.map((own, n) => ({ ...own, fact: found[n] ?? own.fact }))
  return parseEdition({ ...edition, office: { ...edition.office, building } })
}

describe('the building', () => {
  it('is told of in the same facilities in every language: those whose facts may be shown', () => {
    for (const language of i18n.languages)
      expect(buildingFacts(edition, language).map(({ id }) => id)).toEqual(['reception', 'writing'])
  })

  it.each([
    ['ja', ['総合案内', '1階', '筆談', '窓口で筆談ができます。', '2022年5月現在']],
    [
      'en',
      [
        'Information desk',
        '1F',
        'Talking in writing',
        'You can talk in writing at the counters.',
        'as of May 2022',
      ],
    ],
  ])('says on a wall in %s what is known, with its age if that matters', (locale, texts) => {
    const lines = onWall(linesIn(edition, locale, 'building'))
    const said = textsOf(lines, 'facility', 'facilityPlace', 'facilityText', 'facilityAsOf')
    expect(said.map((text) => text.replaceAll(BREAK, ''))).toEqual(texts)
  })

  it('has for pages also what a wall has no time for', () => {
    const hours = buildingFacts(edition, i18n.language('en')).flatMap((facility) => facility.hours)
    expect(hours).toEqual([{ times: '9:00–16:00', days: 'Mon–Fri' }])
    const onWalls = onWall(linesIn(edition, 'en', 'building')).map(({ text }) => text)
    expect(onWalls.join()).not.toContain('9:00–16:00')
    expect(textsOf(onWall(linesIn(edition, 'en', 'office')), 'facility')).toEqual([])
  })

  it('has the hours of a facility on the wall if nothing else is known of it', () => {
    const hours = [{ days: 'weekdays', from: '13:30', until: '17:00' }]
    const [reception, lifts, station] = edition.office.building.map((own) => own.fact)
    if (!reception || !lifts || !station) throw new Error('the edition has too few facilities')
    const own = withFacts([reception, lifts, station, fact({ hours }, { sources: ['BULLETIN'] })])
    expect(textsOf(onWall(linesIn(own, 'en', 'building')), 'facilityText').join()).toMatch(/13:30–17:00$/)
  })

  it('has three facilities at most on a wall, however many are known, so that its slide is not too long', () => {
    const all = withFacts(
      edition.office.building.map((_, floor) => fact({ floor }, { sources: ['BULLETIN'] })),
    )
    for (const language of createI18n(ui, all).languages) {
      expect(buildingFacts(all, language)).toHaveLength(4)
      expect(wallFacilities(all, language)).toHaveLength(3)
    }
  })

  it.each(screens)('is on $id once a loop, in all languages together', (screen) => {
    for (const loop of programmesOf(screen, edition, i18n)(DAY).loops) {
      const own = loop.filter(({ subject }) => subject === 'building')
      expect(own.map(({ kind, locales }) => [kind, locales])).toEqual([['building', screen.locales]])
    }
  })
})
