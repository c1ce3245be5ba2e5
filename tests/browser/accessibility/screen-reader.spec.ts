import { expect, type Page, test } from '@playwright/test'
import { isJapanese } from '../../../src/shared/text/japanese.ts'
import { loadBundle } from '../../support/bundle.ts'
import { activate, KIOSK_VIEWS, waitForQuestion, withoutVoice } from '../../support/kiosk-views.ts'
import { misnamed } from '../../support/misnamed.ts'
import { pageKinds } from '../../support/page-kinds.ts'
import { pagesAt } from '../../support/pages-at.ts'
import { wordSaidTwice } from '../../support/said-twice.ts'
import { openScreen } from '../../support/screen-page.ts'
import { kiosk } from '../../support/screens.ts'
import { type Step, stepsThrough, transcriptOf } from '../../support/spoken.ts'

// What a screen reader says can be read in the folder spoken. After a change that is meant, the tests write it anew:
// playwright test --config tests/browser/playwright.config.ts screen-reader --update-snapshots

const AT = Date.parse('2026-11-24T10:05:00+09:00')
const { edition, i18n } = loadBundle()

// A page kept by a phone would be older than the test.
test.use({ serviceWorkers: 'block' })

const NAMED =
  /^(button|link|searchbox|textbox|checkbox|radio|image|heading|navigation|region|group|dialog)(, |$)/
/** What follows a name, or stands in its place if there is none. */
const STATE = /^((not )?(pressed|expanded|checked|disabled|current item)|level \d+|\d+ controls?|)$/

/** Controls without a name, and labels that are not in the language of their place. */
function problemsIn(steps: readonly Step[]): string[] {
  return steps.flatMap(({ phrase, lang, label, isText }) => {
    const isUnnamed = !isText && NAMED.test(phrase) && STATE.test(phrase.split(', ')[1] ?? '')
    const isForeign = /\p{L}/u.test(label) && isJapanese(label) !== (lang === 'ja')
    return [
      ...(isUnnamed ? [`${phrase}: has no name`] : []),
      ...(isForeign ? [`${label}: is not in ${lang}`] : []),
    ]
  })
}

interface Walk {
  readonly said: string
  readonly problems: readonly string[]
}

/** Walks through what is open. */
async function walkThrough(page: Page, name: string, lang: string): Promise<Walk> {
  const steps = await stepsThrough(page)
  // The clock goes on by itself while a machine is busy.
  const said = transcriptOf(steps, lang).replaceAll(/(?<=^ *)10:0\d$/gm, '10:05')
  const twice = said.split('\n').flatMap((line) => {
    const word = wordSaidTwice(line)
    return word === undefined ? [] : [`${line}: says ${word} twice`]
  })
  const problems = [
    ...problemsIn(steps),
    ...twice,
    ...(await misnamed(page)).map((text) => `misnamed ${text}`),
  ]
  return { said: `# ${name}\n\n${said}\n`, problems: problems.map((problem) => `${name}: ${problem}`) }
}

function expectSaid(walks: readonly Walk[], file: string): void {
  expect(walks.flatMap(({ problems }) => problems)).toEqual([])
  expect(walks.map(({ said }) => said).join('\n')).toMatchSnapshot(file)
}

for (const { id: locale, tag } of edition.locales) {
  test(`T-NAME T-LANG: a screen reader says each kind of page in ${locale} once, with a name for everything and in its language`, async ({
    page,
  }) => {
    const open = await pagesAt(page, AT)
    const walks: Walk[] = []
    for (const path of pageKinds(locale)) {
      await open(path)
      walks.push(await walkThrough(page, path, tag))
    }
    expectSaid(walks, `pages-${locale}.txt`)
  })

  test(`T-NAME T-LANG: a screen reader says each view of the kiosk in ${locale} once, with a name for everything and in its language`, async ({
    page,
  }) => {
    const language = i18n.language(locale)
    await openScreen(page, kiosk, AT)
    await activate(page, language.locale.name)
    const walks: Walk[] = []
    for (const { name, open } of KIOSK_VIEWS) {
      await open(page, language)
      walks.push(await walkThrough(page, name, tag))
    }
    await withoutVoice(page, language)
    await waitForQuestion(page)
    walks.push(await walkThrough(page, 'question whether anybody is there', tag))
    expectSaid(walks, `kiosk-${locale}.txt`)
  })
}
