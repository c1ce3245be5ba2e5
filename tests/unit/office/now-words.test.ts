import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { screens } from '../../../src/facts/screens.ts'
import { onWall } from '../../../src/lines/line.ts'
import { linesOf } from '../../../src/lines/subject/subject-lines.ts'
import { subjectOfSlide } from '../../../src/shared/edition/subject.ts'
import type { Screen } from '../../../src/shared/screen/screen.ts'
import { digitByDigit } from '../../../src/shared/text/digits.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { localTime } from '../../../src/shared/time/day.ts'
import { renderPage } from '../../../src/view/pages/render-page.tsx'
import { loadBundle } from '../../support/bundle.ts'
import { momentsOf } from '../../support/moments.ts'
import { nowContentOf } from '../../support/now-content.ts'
import { pageAssets } from '../../support/page-assets.ts'

// What a wall says, a phone says in the reader's own language, of any office.

const { edition, ui, i18n } = loadBundle()
const [screen] = screens as [Screen, ...Screen[]]
const locales = edition.locales.map(({ id }) => id)
const bare = (text: string) => plainText(text).replaceAll(/\s/g, '')

/** What a phone says of the slide of a moment: the text of its section without readings. */
function saidAt(locale: string, at: number): string {
  const now = nowContentOf({ edition, ui }, screen, locale, at)
  const { day } = localTime(at, edition.office.timeZone)
  const view = { edition, i18n, day, origin: 'https://office.example', pictograms: '' }
  const place = { kind: 'now', screen: screen.id } as const
  const html = renderPage(view, pageAssets(locales), { statements: {}, screens, now }, locale, place)
  const section = parseHTML(html).document.querySelector('.now-slide')
  for (const hidden of section?.querySelectorAll('rt, rp, [aria-hidden]') ?? []) hidden.remove()
  return bare(section?.textContent ?? '')
}

describe.each(locales)('T-NOW: a phone in %s', (locale) => {
  it('says every line of every slide, and no text of the app is missing', () => {
    const language = i18n.language(locale)
    for (const { slide, at } of momentsOf(screen)) {
      const { day } = localTime(at, edition.office.timeZone)
      const said = saidAt(locale, at + 1)
      expect(said).not.toMatch(/{{|undefined|\b(now|page|fact)\.[a-z]/)
      for (const { part, text } of onWall(linesOf(edition, language, subjectOfSlide(edition, slide), day))) {
        const line = part === 'phone' ? digitByDigit(text) : text
        expect([slide.id, part, text, said.includes(bare(line))]).toEqual([slide.id, part, text, true])
      }
    }
  })
})
