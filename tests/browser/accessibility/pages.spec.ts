import { expect, test } from '@playwright/test'
import { screens } from '../../../src/facts/screens.ts'
import { type Place, pagePath, placesOf, shortPath } from '../../../src/shared/edition/address.ts'
import { shown } from '../../../src/shared/edition/fact/fact.ts'
import type { Locale } from '../../../src/shared/edition/words/locale.ts'
import { digitByDigit } from '../../../src/shared/text/digits.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { localTime } from '../../../src/shared/time/day.ts'
import { expectAccessible } from '../../support/axe.ts'
import { loadBundle } from '../../support/bundle.ts'
import { lineProblems } from '../../support/line-boxes.ts'
import { misnamed } from '../../support/misnamed.ts'
import { pageKinds } from '../../support/page-kinds.ts'
import { bare, withoutReadings } from '../../support/without-readings.ts'

const { edition, i18n } = loadBundle()
const PHONE = { width: 360, height: 740 }
const topicPlace = (id: string): Place => ({ kind: 'topic', id })
const departmentPlace = (id: string): Place => ({ kind: 'department', id })

/** The language with the most in its markup is checked on every page, the others on one of each kind. */
const FULL = 'ja-simple'
/** A topic of each section, and the department with the most names. */
const KINDS: readonly Place[] = [
  ...[...Map.groupBy(edition.topics, ({ section }) => section).values()].flatMap((topics) =>
    topics.slice(0, 1).map(({ id }) => topicPlace(id)),
  ),
  ...edition.departments
    .toSorted((a, b) => b.names.length - a.names.length)
    .slice(0, 1)
    .map(({ id }) => departmentPlace(id)),
]

for (const { id: locale, tag } of edition.locales) {
  const paths = [...placesOf(edition, screens).map((place) => pagePath(locale, place)), `/${locale}/nothing`]
  const kinds = new Set([...pageKinds(locale), ...KINDS.map((place) => pagePath(locale, place))])

  test(`T-AXE T-REFLOW T-LANG T-TITLE: pages in ${locale} are accessible, fit a phone, say what language each part is in and have titles of their own, their lines ending where people breathe`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE)
    const titles = new Set<string>()
    for (const path of paths) {
      await page.goto(path)
      const [lang, width] = await page.evaluate(() => {
        const html = document.documentElement
        return [html.lang, html.scrollWidth] as const
      })
      expect(lang, path).toBe(tag)
      expect(width, path).toBeLessThanOrEqual(PHONE.width)
      expect(await lineProblems(page), path).toEqual([])
      expect(await misnamed(page), path).toEqual([])
      titles.add(await page.title())
      if (locale === FULL || kinds.has(path)) await expectAccessible(page, path)
    }
    expect(titles.size).toBe(paths.length)
  })
}

/** Every office has a topic: the office itself. */
const [{ id: SOME_TOPIC } = { id: '' }] = edition.topics
const [{ id: FIRST } = { id: '' }] = edition.locales

test('T-LANG: the choice of language stays on the same topic, and its name is in its own language', async ({
  page,
}) => {
  for (const { locale, office, topic } of i18n.languages.filter((each) => each.locale.id !== FIRST)) {
    await page.goto(pagePath(FIRST, topicPlace(SOME_TOPIC)))
    const link = page.locator(`.languages [hreflang="${locale.id}"]`)
    await expect(link).toHaveAttribute('lang', locale.tag)
    await link.click()
    await expect(page).toHaveURL(pagePath(locale.id, topicPlace(SOME_TOPIC)))
    const section = edition.topics[0]?.section ?? 'office'
    const heading = plainText(topic({ section, id: SOME_TOPIC }).heading)
    expect(await withoutReadings(page.getByRole('heading', { level: 1 }))).toBe(bare(heading))
    await expect(page).toHaveTitle(`${heading} | ${plainText(office.heading)}`)
  }
})

test('T-QR: a short address leads a phone set to Nepali to easy Japanese, with the choice of languages first', async ({
  browser,
}) => {
  const easy = edition.locales.find(({ variant }) => variant !== undefined) as Locale
  const context = await browser.newContext({ locale: 'ne-NP', viewport: PHONE })
  const page = await context.newPage()
  for (const { id } of edition.topics) {
    await page.goto(shortPath(edition, topicPlace(id)))
    await expect(page).toHaveURL(pagePath(easy.id, topicPlace(id)))
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.locator('.languages a').first()).toBeFocused()
  await context.close()
})

/** A number on a page, and whom it calls. */
interface Call {
  readonly place: Place
  readonly phone: string
  readonly name: string
}

test('T-NAME: numbers are links that say whom they call', async ({ page }) => {
  const { office, sources, departments } = edition
  for (const { locale, t, office: own, department } of i18n.languages) {
    const desks = departments.flatMap(({ id, desks }): Call[] =>
      desks.flatMap((desk) => {
        const phone = shown(desk.phone, sources)?.value
        const name = department(id).desks[desk.id] ?? ''
        return phone === undefined ? [] : [{ place: departmentPlace(id), phone, name }]
      }),
    )
    const main = shown(office.phone, sources)?.value ?? ''
    for (const { place, phone, name } of [
      { place: topicPlace('office'), phone: main, name: own.heading },
      ...desks,
    ]) {
      await page.goto(pagePath(locale.id, place))
      const link = page
        .locator('main')
        .locator(`[href="tel:${phone.replaceAll('-', '')}"]`)
        .first()
      await expect(link.locator('.digits')).toHaveText(phone)
      await expect(link).toHaveAccessibleName(plainText(t('page.call', { name, phone: digitByDigit(phone) })))
    }
  }
})

test('T-PRINT: printed, a page is its text', async ({ page }) => {
  for (const path of pageKinds(FIRST)) {
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.languages'), path).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
    await page.emulateMedia({ media: null })
  }
})

/** A4 without its margins, in CSS pixels. */
const SHEET = { width: 703, height: 1032 }
const PX_PER_PT = 96 / 72
const LEAST_PT = 18

for (const { locale } of i18n.languages)
  test(`T-PRINT: the departments in ${locale.id} are one sheet, with the day and what a visitor walks by in 18 pt or more`, async ({
    page,
  }) => {
    await page.goto(pagePath(locale.id, { kind: 'departments' }), { waitUntil: 'networkidle' })
    const sheets = (await page.pdf({ preferCSSPageSize: true }))
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)
    expect(sheets).toHaveLength(1)
    await page.setViewportSize(SHEET)
    await page.emulateMedia({ media: 'print' })
    const printed = await page.evaluate(() => {
      const rows = [...document.querySelectorAll('.departments > li')]
      const isSeen = (element: Element | null) => element?.checkVisibility() === true
      const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
      return {
        rows: rows.map((row) => ({
          sign: isSeen(row.querySelector('.sign')),
          place: isSeen(row.querySelector('.where, .ask-there')),
        })),
        day: document.querySelector('.drawn-on')?.textContent ?? '',
        sizes: [...document.querySelectorAll('.drawn-on, .departments .figure')].filter(isSeen).map(size),
        bottom: rows.at(-1)?.getBoundingClientRect().bottom,
        width: document.documentElement.scrollWidth,
      }
    })
    expect(printed.rows).toEqual(edition.departments.map(() => ({ sign: true, place: true })))
    expect(printed.day).toContain(localTime(Date.now(), edition.office.timeZone).day.slice(0, 4))
    expect(Math.min(...printed.sizes)).toBeGreaterThanOrEqual(LEAST_PT * PX_PER_PT - 0.01)
    expect(printed.bottom).toBeLessThanOrEqual(SHEET.height)
    expect(printed.width).toBeLessThanOrEqual(SHEET.width)
  })
