import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/lines/i18n/i18n.ts'
import { reasonsOf } from '../../src/lines/reasons.ts'
import { pagePath } from '../../src/shared/edition/address.ts'
import { shown } from '../../src/shared/edition/fact/fact.ts'
import { isJapanese } from '../../src/shared/text/japanese.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { loadBundle } from '../support/bundle.ts'
import { STEADY_MS } from '../support/kiosk-views.ts'
import { misnamed } from '../support/misnamed.ts'
import { openScreen } from '../support/screen-page.ts'
import { kiosk } from '../support/screens.ts'
import { answerOf, type Task, tasksOf } from '../support/tasks.ts'
import { hearing, lettersOf, onKeys, touching, type Visitor } from '../support/visitors.ts'

// What visitors come with: they have the right answer after three actions at most, by finger, by keys alone, or by
// what a screen reader has alone. An action is a press, or a text that is typed and sent.

const MOST = 3
const AT = Date.parse('2026-11-24T10:05:00+09:00')
const PHONE = { width: 360, height: 740 }
/** So many pages have a number at most. */
const NUMBERS = 9
/** How many names stand on the button for other languages. */
const OTHERS = 2
const LONGEST_MINUTES = 60

const { edition, i18n } = loadBundle()
const WAYS = [
  { way: 'by touch', visitorOf: touching, hears: false },
  { way: 'by keys alone', visitorOf: onKeys, hears: false },
  { way: 'by the accessibility tree alone', visitorOf: hearing, hears: true },
] as const

/** One visit: what was pressed, and how many actions that were. */
interface Visit {
  readonly page: Page
  readonly visitor: Visitor
  readonly language: Language
  readonly hears: boolean
  /** Whether its clock is the test’s. */
  readonly isKiosk: boolean
  readonly pressed: string[]
  /** Everything that was perceived at the end of the way. */
  read: string
}

const labelOf = (language: Language, about: string) =>
  reasonsOf(edition, language).find(({ id }) => id === about)?.label ?? ''

async function press({ page, visitor, pressed, isKiosk }: Visit, name: string): Promise<void> {
  await visitor.press(name)
  pressed.push(name)
  // The same press within half a second counts once.
  if (isKiosk) await page.clock.runFor(STEADY_MS)
}

/** What the number of a page is called. */
function numbersOf({ language, hears }: Visit, number: number): string[] {
  if (!hears) return [`${number}`]
  const pages = Array.from({ length: NUMBERS }, (_, index) => index + 1)
  return pages.map((all) => lettersOf(language.t('screen.page', { page: number, pages: all })))
}

/** Turns to the page on which something is. Each page is one press away, so that is one action, or none. */
async function turnTo(visit: Visit, isHere: () => Promise<boolean>): Promise<void> {
  const before = visit.pressed.length
  for (let number = 2; !(await isHere()) && number <= NUMBERS; number++) {
    const names = numbersOf(visit, number)
    const name = (await visit.visitor.names()).find((each) => names.includes(each))
    if (name === undefined) return
    visit.pressed.length = before
    await press(visit, name)
  }
}

/** What of the answer has been read neither on the page that is open nor on one before it. */
async function unread(visit: Visit, answer: readonly string[]): Promise<string[]> {
  visit.read += ` ${await visit.visitor.perceived()}`
  return answer.filter((text) => !visit.read.includes(lettersOf(text)))
}

const reads = async (visit: Visit, answer: readonly string[]) => (await unread(visit, answer)).length === 0

/** What somebody who reads only English would have to read. */
async function expectNoJapanese(
  { page, language, pressed }: Visit,
  answer: readonly string[],
): Promise<void> {
  if (language.locale.tag === 'ja') return
  // The names of languages are each in its own words, and Chinese has characters of Japanese.
  const names = [language.locale, ...(edition.office.languages.spoken.value ?? [])].map(({ name }) =>
    lettersOf(name),
  )
  const words = pressed.map((text) => names.reduce((rest, name) => rest.replace(name, ''), text))
  expect([...words, ...answer.map(plainText)].filter(isJapanese)).toEqual([])
  expect(await misnamed(page)).toEqual([])
}

/** The name of the button for other languages: the first of those in which somebody helps, in their own scripts. */
function otherLanguages(): string {
  const ours = new Set(edition.locales.map(({ tag }) => tag))
  const spoken = shown(edition.office.languages.spoken, edition.sources)?.value ?? []
  const others = spoken.filter(({ tag }) => !ours.has(tag))
  return lettersOf(
    others
      .slice(0, OTHERS)
      .map(({ name }) => name)
      .join(''),
  )
}

/** Leaves the panel alone until the visit is over and the plan rotates. */
async function leaveAlone(page: Page): Promise<void> {
  for (let minute = 0; minute < LONGEST_MINUTES; minute++) {
    if ((await page.locator('[data-slide]').count()) > 0) return
    await page.clock.runFor(60_000)
  }
  throw new Error('the visit does not end')
}

/** The way at a panel: the language, then what it has for them. */
async function atKiosk(visit: Visit, task: Task): Promise<void> {
  const { language, visitor } = visit
  await press(visit, lettersOf(language.locale.name))
  if (task.seeks === 'interpreting') return press(visit, otherLanguages())
  if (task.seeks === 'main number') return press(visit, lettersOf(language.t('controls.help')))
  if (task.about === undefined) return
  const label = lettersOf(labelOf(language, task.about))
  await turnTo(visit, async () => (await visitor.names()).includes(label))
  await press(visit, label)
}

/** The way on a phone: what they came for, or a word of their own for it. */
async function onPhone(visit: Visit, task: Task, place: number): Promise<void> {
  const { page, language, visitor, pressed } = visit
  const about = task.about ?? edition.needs.find(({ topics }) => topics.includes('languages'))?.id
  if (about === undefined) return
  const need = edition.needs.find(({ id }) => id === about)
  const [word] = need ? language.need(about).search : []
  if (need && word !== undefined && place % 2 === 1) {
    await visitor.type(plainText(word))
    pressed.push(plainText(word))
    const heading = lettersOf(language.need(about).heading)
    const result = async () => (await visitor.names()).find((name) => name.startsWith(heading))
    await expect.poll(result, heading).toBeDefined()
    await press(visit, (await result()) ?? heading)
  } else await press(visit, lettersOf(labelOf(language, about)))
  await page.waitForURL(`**/${about}`)
}

/** Prints how many actions each task took, and checks them. */
function expectFew(what: string, counts: Readonly<Record<string, number>>): void {
  const list = Object.entries(counts).map(([id, count]) => `${id} ${count}`)
  process.stdout.write(`${what}: ${list.join(', ')}\n`)
  const tooMany = Object.entries(counts).filter(([, count]) => !(count <= MOST))
  expect(tooMany, what).toEqual([])
}

for (const { id: locale } of edition.locales) {
  const language = i18n.language(locale)
  const tasks = tasksOf(edition, language)

  for (const { way, visitorOf, hears } of WAYS) {
    test.describe(`in ${locale}, ${way}`, () => {
      test.use({ hasTouch: visitorOf === touching, viewport: PHONE })

      test('T-TASK: at the kiosk that was left alone, each task is done in three actions', async ({
        page,
      }) => {
        const counts: Record<string, number> = {}
        const visitor = visitorOf(page)
        await openScreen(page, kiosk, AT)
        for (const task of tasks) {
          await leaveAlone(page)
          const visit: Visit = { page, visitor, language, hears, isKiosk: true, pressed: [], read: '' }
          await atKiosk(visit, task)
          const now = await page.evaluate(() => Date.now())
          const answer = answerOf(edition, language, task, now)
          await turnTo(visit, () => reads(visit, answer))
          expect(await unread(visit, answer), task.question).toEqual([])
          await expectNoJapanese(visit, answer)
          counts[task.id] = visit.pressed.length
        }
        expectFew(`kiosk, ${locale}, ${way}`, counts)
      })

      test('T-TASK: on a phone, each task is done in three actions', async ({ page }) => {
        const counts: Record<string, number> = {}
        const visitor = visitorOf(page)
        for (const [place, task] of tasks.entries()) {
          await page.goto(pagePath(locale, { kind: 'home' }))
          const visit: Visit = { page, visitor, language, hears, isKiosk: false, pressed: [], read: '' }
          const answer = answerOf(edition, language, task, Date.now())
          if (!(await reads(visit, answer))) await onPhone(visit, task, place)
          expect(await unread(visit, answer), task.question).toEqual([])
          await expectNoJapanese(visit, answer)
          counts[task.id] = visit.pressed.length
        }
        expectFew(`phone, ${locale}, ${way}`, counts)
      })
    })
  }
}
