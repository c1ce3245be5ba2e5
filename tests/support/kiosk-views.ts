import { expect, type Page } from '@playwright/test'
import type { Language } from '../../src/lines/i18n/i18n.ts'
import { slideHeading } from '../../src/lines/slide/slide-heading.ts'
import { WAYS } from '../../src/shared/edition/way.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { loadBundle } from './bundle.ts'
import { bare, withoutReadings } from './without-readings.ts'

// Every view that visitors of a touch panel can open, and how it is opened by its buttons.

const { edition } = loadBundle()

/** The same press within half a second counts once. */
export const STEADY_MS = 600
/** So much is waited for a visitor who has gone, step by step. */
const WAIT_MS = 10_000
const LONGEST_MS = 30 * 60_000
/** What no office has. */
const UNKNOWN = 'qwertz'

export interface KioskView {
  readonly name: string
  /** Opens it on a panel whose language is chosen. */
  open(page: Page, language: Language): Promise<void>
}

/**
 * Presses the button with a name, as a screen reader does: wherever it stands. A result of the search has a name and
 * details.
 */
export async function activate(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    const said = (element: Element) => {
      const copy = element.cloneNode(true) as Element
      for (const reading of copy.querySelectorAll('rt, rp, [aria-hidden]')) reading.remove()
      return (copy.textContent ?? '').replaceAll(/[\s\u200b]/g, '').toLowerCase()
    }
    const buttons = [...document.querySelectorAll('button')]
    const found = buttons.find((each) =>
      [each, each.firstElementChild].some((part) => part && said(part) === wanted),
    )
    if (!found) throw new Error(`no button is named ${wanted}, but ${buttons.map(said).join(', ')}`)
    found.click()
  }, bare(name))
  await page.clock.runFor(STEADY_MS)
  // What opens may need fonts that were not needed before. Their letters change how many pages it has.
  await page.evaluate(async () => void (await document.fonts.ready))
}

type BarKey = 'start' | 'search' | 'help' | 'listen'
export const press = (page: Page, { t }: Language, key: BarKey) => activate(page, t(`controls.${key}`))

/** Opens the start view and, over it, what a button of the bar opens. */
async function fromBar(page: Page, language: Language, key: BarKey): Promise<void> {
  await press(page, language, 'start')
  await press(page, language, key)
}

/** Looks for a text, by the search of the start view. */
export async function look(page: Page, language: Language, typed: string): Promise<void> {
  await fromBar(page, language, 'search')
  await page.locator('#typed').fill(plainText(typed))
  await page.locator('.search [role="status"]:not(:empty)').waitFor({ state: 'attached' })
}

/** A view of a subject that is found by its name. */
const found = (name: string, id: string): KioskView => ({
  name,
  async open(page, language) {
    const heading = slideHeading(edition, language, { subject: id })
    await look(page, language, heading)
    await activate(page, heading)
  },
})

/** The need with most to say of each kind of answer. */
const needs = [...Map.groupBy(edition.needs, ({ covered }) => covered)].flatMap(([covered, same]) =>
  same
    .toSorted((a, b) => b.departments.length - a.departments.length)
    .slice(0, 1)
    .map(
      ({ id }): KioskView => ({
        name: `need with ${covered} of its answer`,
        async open(page, language) {
          await press(page, language, 'start')
          await activate(page, language.need(id).label)
        },
      }),
    ),
)

/**
 * Waits until the panel knows that a browser of the tests has no voice. The file of the speech comes by the network, and
 * only then the panel's clock counts how long a voice is waited for.
 */
export async function withoutVoice(page: Page, language: Language): Promise<void> {
  const told = bare(plainText(language.t('voice.noVoice')))
  await expect(async () => {
    await page.clock.runFor(STEADY_MS)
    expect(await withoutReadings(page.locator('.voice-text'))).toBe(told)
  }).toPass({ timeout: 20_000 })
}

async function card(page: Page, language: Language): Promise<void> {
  const [need] = edition.needs
  await press(page, language, 'start')
  if (need) await activate(page, language.need(need.id).label)
  else await press(page, language, 'help')
  await activate(page, language.t('card.make'))
}

const departments = edition.departments.slice(0, 1).map(({ id }) => found('department', id))
const topics = edition.topics.slice(0, 1).map(({ id }) => found('topic', id))

export const KIOSK_VIEWS: readonly KioskView[] = [
  { name: 'start', open: (page, language) => press(page, language, 'start') },
  ...needs,
  ...departments,
  ...topics,
  { name: 'search', open: (page, language) => fromBar(page, language, 'search') },
  { name: 'search with results', open: (page, language) => look(page, language, language.office.heading) },
  { name: 'search without results', open: (page, language) => look(page, language, UNKNOWN) },
  {
    name: 'topics',
    async open(page, language) {
      await press(page, language, 'start')
      await activate(page, language.t('controls.topics'))
    },
  },
  { name: 'help', open: (page, language) => fromBar(page, language, 'help') },
  {
    name: 'words',
    async open(page, language) {
      await fromBar(page, language, 'help')
      await activate(page, language.t('glossary'))
    },
  },
  {
    name: 'languages',
    async open(page, language) {
      await press(page, language, 'start')
      await page.locator('.more-languages').dispatchEvent('click')
    },
  },
  { name: 'card to fill in', open: card },
  {
    name: 'card',
    async open(page, language) {
      await card(page, language)
      for (const way of WAYS) await activate(page, language.t(`card.ways.${way}`))
      await activate(page, language.t('card.done'))
    },
  },
  {
    name: 'what the card is about',
    async open(page, language) {
      const [need] = edition.needs
      await card(page, language)
      await activate(page, need ? language.need(need.id).label : language.t('needs.kicker'))
    },
  },
  {
    name: 'explanations of buttons',
    async open(page, language) {
      await fromBar(page, language, 'help')
      await activate(page, language.t('help.explain'))
      await press(page, language, 'search')
    },
  },
  { name: 'reading aloud', open: (page, language) => fromBar(page, language, 'listen') },
]

/** Waits until the panel asks whether anybody is there. */
export async function waitForQuestion(page: Page): Promise<void> {
  const question = page.getByRole('dialog')
  for (let waited = 0; waited < LONGEST_MS && !(await question.isVisible()); waited += WAIT_MS)
    await page.clock.runFor(WAIT_MS)
}
