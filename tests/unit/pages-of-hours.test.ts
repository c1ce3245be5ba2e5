import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { type Place, placesOf } from '../../src/shared/edition/address.ts'
import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import type { Hours } from '../../src/shared/edition/office/office.ts'
import { renderPage } from '../../src/view/pages/render-page.tsx'
import { fixtureOffice } from '../support/fixture-office.ts'
import { pageAssets } from '../support/page-assets.ts'

const { edition, ui } = fixtureOffice()
const hours = edition.office.hours.value as Hours
const locales = edition.locales.map(({ id }) => id)
const assets = pageAssets(locales)
const OFFICE: Place = { kind: 'topic', id: 'office' }
const SATURDAY = /土曜|どようび|Saturday|\bSat\b/

function withHours(value: Hours): Edition {
  return parseEdition({
    ...edition,
    office: { ...edition.office, hours: { ...edition.office.hours, value } },
  })
}

/** The text of a page, without markup and readings. */
function pageText(of: Edition, locale: string, place: Place, day: string): string {
  const view = { edition: of, i18n: createI18n(ui, of), day, origin: '', pictograms: '' }
  return renderPage(view, assets, { statements: {}, screens: [] }, locale, place)
    .replace(/<(rt|rp)[^>]*>.*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u200b', '')
}

describe('the pages of an office without Saturdays', () => {
  const { saturday, ...weekdaysOnly } = hours
  it.each([
    ['no entry', weekdaysOnly],
    ['no weeks', { ...weekdaysOnly, saturday: saturday && { ...saturday, weeks: [] } }],
  ])('never mention them, with %s in its data', (_, value) => {
    const own = withHours(value)
    for (const locale of locales)
      for (const place of placesOf(own, [])) {
        // A Tuesday, with no exception on a Saturday in the 30 days after it.
        const text = pageText(own, locale, place, '2026-11-24')
        expect([locale, place, SATURDAY.exec(text)?.[0]]).toEqual([locale, place, undefined])
      }
  })
})

describe('the page of the office', () => {
  it.each([
    [
      'ja',
      [
        '月曜〜金曜 8:45–17:00',
        '第2・第4土曜（一部の課） 9:00–12:00',
        '本日・11月23日（月）は祝日のため閉庁。',
      ],
    ],
    [
      'ja-simple',
      [
        '月曜日から 金曜日 8:45–17:00',
        '2番目と 4番目の 土曜日：いくつかの 窓口 9:00–12:00',
        '今日、11月23日 月曜日は 休みです（祝日）。',
      ],
    ],
    [
      'en',
      [
        'Mon–Fri 8:45–17:00',
        '2nd and 4th Saturdays (',
        ') 9:00–12:00',
        'Closed today, Mon 23 Nov: public holiday',
      ],
    ],
  ])(
    'says in %s all hours, and on a public holiday why it is closed, with the day for who reads it later',
    (locale, texts) => {
      const page = pageText(edition, locale, OFFICE, '2026-11-23')
      for (const text of texts) expect(page).toContain(text)
      const [, , , today = texts[2]] = texts
      expect(pageText(edition, locale, OFFICE, '2026-11-24')).not.toContain(today)
    },
  )
})

describe('the page of a department', () => {
  it('gives the hours of weekdays before those of Saturdays, if it has Saturdays', () => {
    const [first, , without] = edition.departments
    if (!first || !without) throw new Error('the fixture has three departments')
    for (const locale of locales) {
      const of = (id: string) => pageText(edition, locale, { kind: 'department', id }, '2026-11-24')
      expect(of(first.id)).toMatch(/8:45–17:00.*9:00–12:00/s)
      expect(of(without.id)).not.toMatch(/\d:\d\d–/)
    }
  })
})
