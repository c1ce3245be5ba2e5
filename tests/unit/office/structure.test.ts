import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { screens } from '../../../src/facts/screens.ts'
import { type Place, placesOf } from '../../../src/shared/edition/address.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import type { NowContent } from '../../../src/view/pages/now/now-boot.ts'
import { renderPage } from '../../../src/view/pages/render-page.tsx'
import { loadBundle } from '../../support/bundle.ts'
import { kindsOf } from '../../support/moments.ts'
import { nowContentOf } from '../../support/now-content.ts'
import { pageAssets } from '../../support/page-assets.ts'

// The structure of every page of any office, for people who move by headings and landmarks.

const { edition, ui, i18n } = loadBundle()
const locales = edition.locales.map(({ id }) => id)
const assets = pageAssets(locales)
const view = {
  edition,
  i18n,
  day: '2026-11-24',
  origin: 'https://office.example',
  pictograms: '/pictograms.svg',
}
const LANDMARKS = 'header, nav, main, aside, footer, section[aria-labelledby]'

describe.each(locales)('every page in %s', (locale) => {
  const rendered = (place: Place, now?: NowContent) => {
    const html = renderPage(view, assets, { statements: {}, screens, now }, locale, place)
    return { place: JSON.stringify([place, now?.turn.slide.id]), document: parseHTML(html).document }
  }
  const pages = [
    ...placesOf(edition, []).map((place) => rendered(place)),
    ...screens.flatMap((screen) =>
      kindsOf(screen).map(({ at }) =>
        rendered({ kind: 'now', screen: screen.id }, nowContentOf({ edition, ui }, screen, locale, at)),
      ),
    ),
  ]

  it('has one heading of the first level', () => {
    for (const { place, document } of pages)
      expect([place, document.querySelectorAll('h1').length]).toEqual([place, 1])
  })

  it('has content under every heading, and no level left out', () => {
    for (const { place, document } of pages) {
      const all = [...document.querySelectorAll('h1, h2, h3, h4, main, p, li, dt, dd, table, form, figure')]
      const texts = all.filter(({ tagName }) => tagName !== 'MAIN')
      texts.forEach((element, index) => {
        if (!/^H\d$/.test(element.tagName)) return
        const next = texts[index + 1]
        const level = Number(element.tagName.slice(1))
        const nextLevel = /^H\d$/.test(next?.tagName ?? '') ? Number(next?.tagName.slice(1)) : undefined
        const isEmpty = next === undefined || (nextLevel !== undefined && nextLevel <= level)
        expect([place, element.textContent, isEmpty]).toEqual([place, element.textContent, false])
        if (nextLevel !== undefined)
          expect([place, next?.textContent, nextLevel]).toEqual([place, next?.textContent, level + 1])
      })
    }
  })

  it('has its links inside of landmarks, the one that skips to the text first', () => {
    for (const { place, document } of pages) {
      const [first, ...others] = document.querySelectorAll('a')
      expect([place, first?.getAttribute('href')]).toEqual([place, '#text'])
      for (const link of [first, ...others])
        expect([place, link?.outerHTML, link?.closest(LANDMARKS) !== null]).toEqual([
          place,
          link?.outerHTML,
          true,
        ])
    }
  })

  it('has only times that a machine can read', () => {
    for (const { place, document } of pages)
      for (const time of document.querySelectorAll('time')) {
        const value = time.getAttribute('datetime') ?? ''
        expect([place, value, /^\d{4}-\d{2}(-\d{2})?$|^\d{2}:\d{2}$/.test(value)]).toEqual([
          place,
          value,
          true,
        ])
      }
  })
})

describe('the label of the plan', () => {
  it.each(i18n.languages.map((language) => [language.locale.id, language] as const))(
    'is short enough in %s to be read at a glance: ten characters, or two words',
    (_, { locale, t }) => {
      for (const text of [t('caveat.label', { year: 2022 }), t('caveat.labelNow')]) {
        const plain = plainText(text).replaceAll(/\s+/g, locale.reading.unit === 'words' ? ' ' : '')
        const length = locale.reading.unit === 'words' ? plain.split(' ').length : plain.length
        expect([plain, length <= (locale.reading.unit === 'words' ? 2 : 10)]).toEqual([plain, true])
      }
    },
  )
})
