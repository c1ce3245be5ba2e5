import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { onWall } from '../../src/lines/line.ts'
import { linesOf } from '../../src/lines/subject/subject-lines.ts'
import { uncheckedCaveat } from '../../src/lines/unchecked-caveat.ts'
import { placesOf } from '../../src/shared/edition/address.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import { openQuestions } from '../../src/shared/edition/fact/open-questions.ts'
import { subjectOf } from '../../src/shared/edition/subject.ts'
import { renderPage } from '../../src/view/pages/render-page.tsx'
import { excerptOf } from '../../src/view/screen/excerpt.ts'
import { answeredBy, withAnswers } from '../support/answered.ts'
import { fixtureOffice } from '../support/fixture-office.ts'
import { pageAssets } from '../support/page-assets.ts'

const { edition, ui } = fixtureOffice()
const DAY = '2026-11-24'
const checked = withAnswers(edition)
/** A part of the sentence in each language, whatever its years. */
const SAID = { ja: '確認前', 'ja-simple': 'まだです', en: 'not yet checked' }

const printed = (html: string) => html.replace(/<(rt|rp)[^>]*>.*?<\/\1>/g, '').replace(/<[^>]+>/g, '')

/** Everything that an edition says in a language, on its walls and its pages. */
function everything(own: Edition, locale: string): string {
  const i18n = createI18n(ui, own)
  const view = { edition: own, i18n, day: DAY, origin: '', pictograms: '' }
  const pages = placesOf(own, []).map((place) =>
    printed(renderPage(view, pageAssets([locale]), { statements: {}, screens: [] }, locale, place)),
  )
  const walls = [...own.topics, ...own.departments].flatMap(({ id }) => {
    const subject = subjectOf(own, id)
    return subject ? onWall(linesOf(own, i18n.language(locale), subject, DAY)).map(({ text }) => text) : []
  })
  return [...pages, ...walls.map((text) => text.replace(/《[^》]*》|[｜\u200b]/g, ''))].join('\n')
}

describe('the caveat that the office has not checked what is shown', () => {
  it.each(Object.entries(SAID))(
    'stands on wall and pages in %s, and ends when all is checked',
    (locale, said) => {
      expect(everything(edition, locale)).toContain(said)
      expect(everything(checked, locale)).not.toContain(said)
    },
  )

  it('has the years of what is shown, from the oldest to the newest', () => {
    expect(edition.unchecked).toEqual({ from: 2022, until: 2023 })
    const language = createI18n(ui, edition).language('en')
    expect(uncheckedCaveat(edition, language)).toBe(
      'Public information from 2022 to 2023, not yet checked by the ward office.',
    )
  })

  it.each([
    ['one year', '2023-08', 'Public information from 2023, not yet checked by the ward office.'],
    ['no year', undefined, 'Public information, not yet checked by the ward office.'],
  ])('is right with %s', (_, date, text) => {
    const { phone } = edition.office
    const one = answeredBy({
      ...checked,
      office: { ...checked.office, phone: { ...phone, sources: ['CENTRE'], date } },
    })
    expect(uncheckedCaveat(one, createI18n(ui, one).language('en'))).toBe(text)
  })

  it('has no year of a fact that is kept back: not that of 2013 in a newspaper, nor that of 2018 at high risk', () => {
    expect(edition.unchecked?.from).toBeGreaterThan(2018)
  })

  it('is the same in the part of an edition for one slide', () => {
    const slide = { id: 'office', kind: 'office', subject: 'office', locales: ['ja'], durationMs: 1 } as const
    for (const own of [edition, checked])
      expect(excerptOf(own, { ...slide, locales: ['ja'] }, null).unchecked).toEqual(own.unchecked)
  })
})

describe('what is unknown', () => {
  it('follows from the facts that are missing or may not be shown', () => {
    expect(openQuestions(edition)).toEqual(['lifts', 'station', 'centre-hours', 'plan-now'])
    expect(openQuestions(checked)).toEqual([])
  })

  it.each(Object.keys(SAID))('is on pages in %s with whom to ask, until nothing is', (locale) => {
    const { t } = createI18n(ui, edition).language(locale)
    const heading = printed(t('page.unknown').replace(/《[^》]*》|[｜ \u200b]/g, ''))
    const ask = t('page.askAnyone').replace(/《[^》]*》|[｜ \u200b]/g, '')
    const bare = (own: Edition) => everything(own, locale).replace(/[ \u200b]/g, '')
    for (const text of [heading, ask]) expect(bare(edition)).toContain(text.replaceAll(' ', ''))
    expect(bare(checked)).not.toContain(heading.replaceAll(' ', ''))
  })
})
