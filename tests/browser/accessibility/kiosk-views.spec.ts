import { expect, type Page, test } from '@playwright/test'
import { mmPerPx } from '../../../src/shared/screen/panel-size.ts'
import { dayNumber } from '../../../src/shared/time/day.ts'
import { axeProblems } from '../../support/axe.ts'
import { loadBundle } from '../../support/bundle.ts'
import { layoutProblems, leastOf } from '../../support/geometry.ts'
import { activate, KIOSK_VIEWS, STEADY_MS, waitForQuestion } from '../../support/kiosk-views.ts'
import { misnamed } from '../../support/misnamed.ts'
import { onScreen, openScreen } from '../../support/screen-page.ts'
import { kiosk } from '../../support/screens.ts'
import { targetProblems } from '../../support/targets.ts'

const AT = Date.parse('2026-11-24T10:05:00+09:00')
const { i18n } = loadBundle()
const BOUNDS = { mm: mmPerPx(kiosk), mountingMm: kiosk.mountingHeightMm }

/** Text and colours of the panel. Colours move nothing, so those of large text are those of text of usual size. */
const LOOKS = [
  { text: 'default', theme: 'default' },
  { text: 'large', theme: 'default' },
  { text: 'default', theme: 'contrast' },
] as const
const looks = kiosk.locales.flatMap((locale) => LOOKS.map((look) => ({ locale, ...look })))

/** The look that axe has today. With `A11Y=all` it has every one. */
const today = looks[dayNumber(new Date().toISOString().slice(0, 10)) % looks.length]
const isForAxe = (look: (typeof looks)[number]) =>
  process.env.A11Y === 'all' || look === today || (look.text === 'default' && look.theme === 'default')

/** A list of words has many pages that are all alike. */
const MOST_PAGES = 6

/** The pages of a view, one after the other. Their number must not change while they are turned. */
async function* pagesOf(page: Page): AsyncGenerator<string> {
  const numberOf = async () => (await onScreen(page)).page
  const { pages } = await onScreen(page)
  for (let number = 1; number <= pages; number++) {
    expect(await numberOf()).toBe(`${number}/${pages}`)
    yield `${number}/${pages}`
    // A voice turns the pages itself.
    if (number === pages || number === MOST_PAGES || (await page.locator('.turning').count()) === 0) return
    const numbers = page.locator('.page-button')
    const forward = page.locator('.turning .control').last()
    await ((await numbers.count()) > 0 ? numbers.nth(number) : forward).dispatchEvent('click')
    await page.clock.runFor(STEADY_MS)
  }
}

for (const look of looks) {
  const { locale, text, theme } = look
  test(`T-AXE T-TARGET T-REACH T-PAGES T-LANG: every view of the kiosk in ${locale}, with ${text} text and ${theme} colours, is accessible, whole and in reach on each of its pages`, async ({
    page,
  }) => {
    const language = i18n.language(locale)
    const problems: string[] = []
    const axe = async () => (isForAxe(look) ? axeProblems(page) : [])
    await openScreen(page, kiosk, AT, { query: `&text=${text}&theme=${theme}` })
    await activate(page, language.locale.name)
    for (const { name, open } of KIOSK_VIEWS) {
      await open(page, language)
      for await (const number of pagesOf(page)) {
        const found = [
          ...(await layoutProblems(page, leastOf(kiosk, text))),
          ...(await targetProblems(page, BOUNDS)),
          ...(await misnamed(page)),
          ...(await axe()),
        ]
        problems.push(...found.map((problem) => `${name} ${number}: ${problem}`))
      }
    }
    await waitForQuestion(page)
    problems.push(...(await axe()).map((problem) => `question: ${problem}`))
    expect(problems).toEqual([])
  })
}
