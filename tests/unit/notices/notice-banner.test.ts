import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../src/shared/edition/address.ts'
import type { Notice } from '../../../src/shared/notice/notice.ts'
import { renderPage } from '../../../src/view/pages/render-page.tsx'
import { fixtureOffice } from '../../support/fixture-office.ts'
import { noticeIn } from '../../support/notices.ts'
import { pageAssets } from '../../support/page-assets.ts'

const { edition, i18n } = fixtureOffice()
const locales = edition.locales.map(({ id }) => id)
const assets = pageAssets(locales)

function pageWith(notices: readonly Notice[], locale: string, place = placesOf(edition, [])[0]) {
  const view = { edition, i18n, day: '2026-11-24', origin: 'https://office.example', pictograms: '', notices }
  const html = renderPage(view, assets, { statements: {}, screens: [] }, locale, place ?? { kind: 'home' })
  return parseHTML(html).document
}

describe.each(locales)('a page in %s', (locale) => {
  it('begins with what the office says now, whatever page it is', () => {
    for (const place of placesOf(edition, []).filter(
      ({ kind }) => kind !== 'privacy' && kind !== 'accessibility',
    )) {
      const page = pageWith([noticeIn(locales, 'warning')], locale, place)
      expect(page.querySelectorAll('.notice')).toHaveLength(1)
      expect(page.querySelector('.notice')?.textContent).toContain('Leave the building')
      expect(pageWith([], locale, place).querySelector('.notices')).toBeNull()
    }
  })

  it('has an emergency in all languages, its own first, and everything else in its own', () => {
    const variants = (severity: Notice['severity']) =>
      [...pageWith([noticeIn(locales, severity)], locale).querySelectorAll('.notice-part')].map(
        (part) => `${part.getAttribute('lang')} ${part.getAttribute('data-variant') ?? ''}`,
      )
    expect(variants('emergency')).toHaveLength(locales.length)
    expect(variants('emergency')[0]).toBe(variants('info')[0])
    expect(variants('info')).toHaveLength(1)
  })

  it('has no red and no triangle for a drill, for news and for what was withdrawn', () => {
    const looks = (notice: Notice) => {
      const page = pageWith([notice], locale)
      const sign = page.querySelector('.notice-sign use')?.getAttribute('href')
      return [page.querySelector('.notice')?.getAttribute('data-real'), sign]
    }
    expect(looks(noticeIn(locales, 'emergency'))).toEqual(['true', '#warning'])
    expect(looks(noticeIn(locales, 'warning'))).toEqual(['true', '#warning'])
    const emergency = noticeIn(locales, 'emergency')
    for (const calm of [
      noticeIn(locales, 'info'),
      { ...emergency, drill: true },
      { ...emergency, withdrawnAt: emergency.since },
    ])
      expect(looks(calm)).toEqual(['false', '#info'])
  })
})
