import { expect, test } from '@playwright/test'
import type { Language } from '../../../src/lines/create-i18n.ts'
import { onPage, textsOf } from '../../../src/lines/line.ts'
import { termsOfSlide } from '../../../src/lines/slide-terms.ts'
import { linesOf } from '../../../src/lines/subject-lines.ts'
import { type Place, pagePath, placeOf, termPath } from '../../../src/shared/edition/address.ts'
import { subjectOf } from '../../../src/shared/edition/subject.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { termsIn } from '../../../src/shared/text/terms.ts'
import { loadBundle } from '../../support/bundle.ts'
import { layoutProblems, leastOf } from '../../support/geometry.ts'
import { momentsOf } from '../../support/moments.ts'
import { onScreen, openScreen, playing } from '../../support/screen-page.ts'
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
  // A slide that a choice of language does not change, and that says a term in each.
  const moment = momentsOf(kiosk).find(
    ({ slide }) =>
      explained.every((language) => termsOfSlide(edition, language, slide, TODAY).length > 0) &&
      slide.id === slide.subject,
  )
  if (!moment) throw new Error('no slide of the kiosk says terms in every language')
  await openScreen(page, kiosk, moment.at)
  for (const locale of edition.locales) {
    const name = plainText(locale.name)
    await page
      .locator('.control-group')
      .last()
      .getByRole('button')
      .nth(edition.locales.indexOf(locale))
      .click()
    await playing(page)
    const said = await withoutReadings(page.locator('.slide'))
    const words = page.locator('.control[aria-expanded]').nth(1)
    await words.click()
    await playing(page)
    await expect(words).toHaveAttribute('aria-expanded', 'true')
    const first = await withoutReadings(page.locator('.terms dt').first())
    const entry = Object.values(i18n.language(locale.id).glossary).find(({ term }) => bare(term) === first)
    // The slide may say it in another of its forms.
    expect(
      entry?.terms.some((term) => said.includes(bare(term))),
      name,
    ).toBe(true)
    const { pages } = await onScreen(page)
    for (let number = 1; number <= pages; number++) {
      expect(await layoutProblems(page, leastOf(kiosk)), `${name}, page ${number}`).toEqual([])
      await page.locator('.control[aria-controls="stage"]').nth(1).click()
    }
    await words.click()
    await expect(page.locator('.slide')).toHaveAttribute('data-slide', moment.slide.id)
  }
})
