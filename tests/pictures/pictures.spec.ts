import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import type { Language } from '../../src/lines/i18n/i18n.ts'
import { departmentHeading } from '../../src/lines/subject/department-lines.ts'
import { pillarOf, subjectOf } from '../../src/shared/edition/subject.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { loadBundle } from '../support/bundle.ts'
import { drawIcon, ICONS, iconPath } from '../support/icons.ts'
import { slidesFrom } from '../support/moments.ts'
import { openingDaysFrom } from '../support/opening-days.ts'
import { openScreen } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'

// Draws the pictures of README and docs, and the icons of the app. `npm run pictures` runs it after a change of the look.
// Nothing compares the pictures; a test of the suite compares the icons.

const docs = join(import.meta.dirname, '../../docs')
const { edition, i18n } = loadBundle()
/** Midday, when the office is open, of as many days as it takes to show everything. */
const DAYS = openingDaysFrom(edition.office.calendar, '2026-11-24', 5)
/** More slides than a loop has. */
const SLIDES = 120

// The pictures are composed in a page of the app, whose policy forbids styles in the markup.
test.use({ bypassCSP: true })

const pictureOf = async (page: Page) =>
  `data:image/png;base64,${(await page.screenshot()).toString('base64')}`

/** A slide of a screen in the middle of a day, as a picture in a page. */
async function slideOf(page: Page, screen: Screen, id: string): Promise<string> {
  const moments = DAYS.flatMap((day) => slidesFrom(screen, Date.parse(`${day}T12:00:00+09:00`), SLIDES))
  const moment = moments.find(({ slide }) => slide.id === id)
  if (!moment) throw new Error(`${screen.id} shows no slide ${id}`)
  await openScreen(page, screen, moment.at + 1000)
  return pictureOf(page)
}

test('docs/lobby.png: a slide of the lobby beside one in all languages on an upright panel', async ({
  page,
}) => {
  const upright = screens.find(({ orientation }) => orientation === 'portrait')
  const topic = edition.topics.find(({ section }) => section === 'initiatives')?.id ?? ''
  const easy = i18n.languages.find(({ locale }) => locale.variant)?.locale.id ?? ''
  const pictures = [await slideOf(page, lobby, `${topic}:${easy}`)]
  if (upright) pictures.push(await slideOf(page, upright, topic))
  await page.evaluate((sources) => {
    document.body.innerHTML = `<div class="picture">${sources.map((source) => `<img src="${source}" alt="">`).join('')}</div>`
  }, pictures)
  await page.addStyleTag({
    content:
      '.picture { display: flex; gap: 24px; padding: 24px; background: #d5d9dc; inline-size: max-content } .picture img { block-size: 540px }',
  })
  await page.locator('.picture').screenshot({ path: join(docs, 'lobby.png') })
})

test('docs/pictograms.png: the pictogram of every topic and department', async ({ page }) => {
  // The fonts of a screen have every character of the edition.
  await openScreen(page, lobby, Date.parse(`${DAYS[0]}T12:00:00+09:00`))
  const href = await page.locator('use').first().getAttribute('href')
  const file = href?.split('#')[0] ?? ''
  expect(file).not.toBe('')
  const entries = [...edition.topics, ...edition.departments].map((entry) => {
    const subject = subjectOf(edition, entry.id)
    const name = (language: Language) =>
      'section' in entry ? language.topic(entry).heading : departmentHeading(edition, language, entry)
    const hue = subject && pillarOf(edition, subject)?.index
    return {
      use: `${file}#${entry.pictogram}`,
      hue: hue === undefined ? '' : `data-hue="${hue}"`,
      names: [...new Set(i18n.languages.map((language) => plainText(name(language))))],
    }
  })
  await page.evaluate((all) => {
    document.body.innerHTML = `<div class="sheet">${all
      .map(
        ({ use, hue, names }) =>
          `<figure><svg ${hue}><use href="${use}"/></svg><figcaption>${names.join('<br>')}</figcaption></figure>`,
      )
      .join('')}</div>`
  }, entries)
  await page.addStyleTag({
    content: `
      .sheet { display: grid; grid-template-columns: repeat(6, 190px); gap: 20px 14px; padding: 24px; inline-size: max-content; background: #e3ebf0; color: #14202b }
      figure { text-align: center; font-size: 14px; line-height: 1.4 }
      .sheet svg { inline-size: 96px; block-size: 96px; fill: #0b3d5c }
      [data-hue="0"] { fill: #0b6e8a; color: #0b6e8a } [data-hue="1"] { fill: #1f5fae; color: #1f5fae }
      [data-hue="2"] { fill: #7a4fa3; color: #7a4fa3 } [data-hue="3"] { fill: #a85a00; color: #a85a00 }
      [data-hue="4"] { fill: #2f7a3d; color: #2f7a3d } svg:not([data-hue]) { color: #0b3d5c }`,
  })
  await page.evaluate(() => document.fonts.ready)
  await page.locator('.sheet').screenshot({ path: join(docs, 'pictograms.png') })
})

test('public/*.png: the icon, in the sizes that phones ask for', async ({ page }) => {
  for (const icon of ICONS) writeFileSync(iconPath(icon), await drawIcon(page, icon))
})
