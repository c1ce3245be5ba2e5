import { expect, test } from '@playwright/test'
import type { Language } from '../../../src/lines/i18n/i18n.ts'
import { onPage, textsOf } from '../../../src/lines/line.ts'
import { termsOfSlide } from '../../../src/lines/slide/slide-terms.ts'
import { linesOf } from '../../../src/lines/subject/subject-lines.ts'
import { type Place, pagePath, placeOf, termPath } from '../../../src/shared/edition/address.ts'
import { subjectOf } from '../../../src/shared/edition/subject.ts'
import { termsIn } from '../../../src/shared/text/terms.ts'
import { loadBundle } from '../../support/bundle.ts'
import { layoutProblems, leastOf } from '../../support/geometry.ts'
import { type Moment, momentsOf } from '../../support/moments.ts'
import { languageButton, onScreen, openScreen, playing } from '../../support/screen-page.ts'
import { kiosk } from '../../support/screens.ts'
import { bare, withoutReadings } from '../../support/without-readings.ts'

const TODAY = '2026-11-24'
const { edition, i18n } = loadBundle()

/** An office without terms has none to explain. */
const explained = i18n.languages.filter(({ glossary }) => Object.keys(glossary).length > 0)

/** The first term that a page of a topic or a department says, in a language. */
function termOnPage(language: Language): { place: Place; id: string } {
  const subjects = [...edition.departments, ...edition.topics].flatMap(
    ({ id }) => subjectOf(edition, id) ?? [],
  )
  for (const subject of subjects) {
    const lines = onPage(linesOf(edition, language, subject, TODAY))
    const [id] = textsOf(lines, 'body', 'more').flatMap((text) => termsIn(text, language.glossary))
    if (id !== undefined) return { place: placeOf(subject), id }
  }
  throw new Error(`no page in ${language.locale.id} says a term of its glossary`)
}

test('T-TERMS: on a page a word of the office leads to what it means, in the same language', async ({
  page,
}) => {
  for (const language of explained) {
    const { locale, glossary } = language
    const { place, id } = termOnPage(language)
    await page.goto(pagePath(locale.id, place))
    await page.locator(`a.term[href$="#${id}"]`).first().click()
    await expect(page).toHaveURL(termPath(locale.id, id))
    const entry = page.locator(`#${id}`)
    await expect(entry.locator('dt')).toBeInViewport()
    expect(await withoutReadings(entry.locator('dt'))).toContain(bare(glossary[id]?.term ?? ''))
    await expect(entry.locator('dd').first()).not.toBeEmpty()
  }
})

test('T-TERMS: the kiosk explains the words of the slide first, large enough, whole, in the language that was chosen', async ({
  page,
}) => {
  const moments = momentsOf(kiosk)
  for (const language of explained) {
    const { locale, glossary } = language
    const termsOf = ({ slide }: Moment) => termsOfSlide(edition, language, slide, TODAY)
    // The slides of an office may say no term: all others are explained just the same.
    const moment = moments.find((each) => termsOf(each).length > 0) ?? moments[0]
    if (!moment) throw new Error('the kiosk has no slide')
    await openScreen(page, kiosk, moment.at)
    // Whoever has touched the slides wants to read on. A first touch leads to the start view.
    await page.locator('.control').first().click()
    await languageButton(page, locale.id).click()
    await playing(page)
    const said = await withoutReadings(page.locator('.slide'))
    await page.locator('.controls .control').last().click()
    await page.locator('.actions .control').last().click()
    await playing(page)
    const here = termsOf(moment)
    const ids = new Set([...here, ...Object.keys(glossary)])
    const listed = await Promise.all((await page.locator('.terms dt').all()).map(withoutReadings))
    expect(listed, locale.id).toEqual([...ids].map((id) => bare(glossary[id]?.term ?? '')))
    // The slide may say them in others of their forms.
    for (const id of here)
      expect(
        glossary[id]?.terms.some((term) => said.includes(bare(term))),
        `${id} in ${locale.id}`,
      ).toBe(true)
    const { pages } = await onScreen(page)
    for (let number = 1; number <= pages; number++) {
      expect(await layoutProblems(page, leastOf(kiosk)), `${locale.id}, page ${number}`).toEqual([])
      await page.clock.runFor(600)
      await page.locator('.control[aria-controls="stage"]').nth(1).click()
    }
  }
})
