import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { aboutHeading } from '../../src/lines/subject/about-lines.ts'
import { pagePath } from '../../src/shared/edition/address.ts'
import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import { openNow } from '../../src/shared/edition/office/open-now.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { renderPage } from '../../src/view/pages/render-page.tsx'
import { screens } from '../fixtures/office/facts/screens.ts'
import { withAnswers } from '../support/answered.ts'
import { fixtureOffice } from '../support/fixture-office.ts'
import { pageAssets } from '../support/page-assets.ts'

const { edition, ui, i18n } = fixtureOffice()
const locales = edition.locales.map(({ id }) => id)
const assets = pageAssets(locales)
const AT = Date.parse('2026-11-24T10:05:00+09:00')

function home(locale: string, of: Edition = edition, at = AT, shown = screens) {
  const view = {
    edition: of,
    i18n: createI18n(ui, of),
    day: '2026-11-24',
    origin: 'https://office.example',
    pictograms: '',
  }
  const content = { statements: {}, screens: shown, openNow: openNow(of, at) }
  const { document } = parseHTML(renderPage(view, assets, content, locale, { kind: 'home' }))
  for (const reading of document.querySelectorAll('rt, rp')) reading.remove()
  return document
}

const hrefsIn = (page: Document, selector: string) =>
  [...page.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'))
const bare = (text: string | null | undefined) => (text ?? '').replace(/[\s\u200b]/g, '')

describe('the start page', () => {
  it.each(locales)('in %s leads to every need, and to the page of every screen', (locale) => {
    const page = home(locale)
    expect(hrefsIn(page, '.tiles')).toEqual(
      expect.arrayContaining(edition.needs.map(({ id }) => pagePath(locale, { kind: 'need', id }))),
    )
    expect(hrefsIn(page, '.wall-links')).toEqual(
      screens.map(({ id }) => pagePath(locale, { kind: 'now', screen: id })),
    )
  })

  it.each(locales)('in %s of an office without needs leads to every department instead', (locale) => {
    const page = home(locale, parseEdition({ ...edition, needs: [], words: withoutNeeds() }))
    const places = edition.departments.map(({ id }) => pagePath(locale, { kind: 'department', id }))
    expect(hrefsIn(page, '.tiles')).toEqual(expect.arrayContaining(places))
    expect(hrefsIn(page, '.tiles').join()).not.toContain('/needs/')
  })

  it('of an office without screens says nothing of them', () => {
    expect(home('en', edition, AT, []).querySelector('.wall-links')).toBeNull()
  })

  it.each([
    ['ja', '10:05', '開庁中 17:00まで'],
    ['en', '10:05', 'Open until 5 p.m.'],
    ['en', '08:00', 'Opens at 8:45 a.m.'],
    ['en', '17:00', 'Closed now'],
  ])('in %s at %s says %s, and until when this is so', (locale, time, said) => {
    const page = home(locale, edition, Date.parse(`2026-11-24T${time}:00+09:00`))
    const state = page.querySelector('.open-now')
    expect(bare(state?.textContent)).toBe(bare(said))
    expect(state?.getAttribute('data-until')).toMatch(/^2026-11-2\d[T\d:.]+\+09:00$/)
  })

  it('says nothing of whether the office is open, where it is and how to call it, if this may not be shown', () => {
    const hidden = <T extends object>(fact: T) => ({ ...fact, risk: 'high' as const })
    const { hours, phone, address } = edition.office
    const office = { ...edition.office, hours: hidden(hours), phone: hidden(phone), address: hidden(address) }
    const now = home('en', { ...edition, office }).querySelector('.office-now')
    expect(now?.querySelectorAll('p').length).toBe(0)
    expect(hrefsIn(home('en', { ...edition, office }), '.office-now')).toEqual(['/en/topics/office'])
  })

  it.each(locales)(
    'in %s says that the office has not checked all until it has, and leads to the whole',
    (locale) => {
      const { t } = i18n.language(locale)
      const said = (of: Edition) => bare(home(locale, of).querySelector('.page-footer a')?.textContent)
      expect(said(edition)).toBe(bare(plainText(t('page.unchecked'))))
      expect(said(withAnswers(edition))).toBe(
        bare(plainText(aboutHeading(i18n.language(locale), 'about-now'))),
      )
      expect(hrefsIn(home(locale), '.page-footer')[0]).toBe(`/${locale}/topics#about`)
    },
  )
})

const withoutNeeds = () =>
  Object.fromEntries(Object.entries(edition.words).map(([id, words]) => [id, { ...words, needs: {} }]))
