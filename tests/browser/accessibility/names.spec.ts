import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { parseRuby, plainText } from '../../../src/shared/text/ruby.ts'
import { loadBundle } from '../../support/bundle.ts'
import { everySlide } from '../../support/every-slide.ts'
import { momentsOf } from '../../support/moments.ts'
import { pageKinds } from '../../support/page-kinds.ts'
import { openScreen } from '../../support/screen-page.ts'
import { kiosk, lobby } from '../../support/screens.ts'

const { edition, ui, i18n } = loadBundle()

/** Every word with a reading in the edition and in the texts of the app. */
const RUBY = [
  ...new Set(
    [...JSON.stringify([edition.words, edition.locales, ui]).matchAll(/｜[^｜《》]+《[^｜《》]+》/g)].map(
      ([ruby]) => ruby,
    ),
  ),
]
  .map((ruby) => parseRuby(ruby)[0] as { base: string; reading: string })
  // A reading of one kana is left out, because the same kana may follow as an ending: 聞き.
  .filter(({ reading }) => reading.length > 1)

interface Node {
  readonly role: string
  readonly name: string
  readonly description: string
}

/** The tree that the browser itself gives to assistive technology. A tool would only read the markup. */
async function accessibilityTree(session: CDPSession): Promise<Node[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
    }))
}

/** The words found in each text, kept because most names come again on every slide. */
const looked = new Map<string, string | undefined>()

/** The word that a name contains with its reading behind it. A screen reader would say it twice. */
function wordSaidTwice(text: string): string | undefined {
  if (!looked.has(text))
    looked.set(
      text,
      RUBY.find(
        ({ base, reading }) => text.includes(`${base}${reading}`) || text.includes(`${base}（${reading}）`),
      )?.base,
    )
  return looked.get(text)
}

function doubled(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ role, name, description }) =>
    [name, description].flatMap((text) => {
      const word = wordSaidTwice(text)
      return word === undefined ? [] : [`${role}: ${text} says ${word} twice`]
    }),
  )
}

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  return session
}

test('T-NAME T-HIDDEN: no name on a screen has both a word and its reading, and no reading is in the tree', async ({
  page,
}) => {
  const session = await sessionOf(page)
  const roles = new Set<string>()
  for await (const { slide } of everySlide(page, kiosk)) {
    const nodes = await accessibilityTree(session)
    expect(doubled(nodes), slide.id).toEqual([])
    expect(nodes.filter(({ role }) => role === 'button').every(({ name }) => name !== '')).toBe(true)
    for (const { role } of nodes) roles.add(role)
    expect(nodes.filter(({ role }) => role === 'rt' || role === 'rubyText')).toEqual([])
  }
  expect([...roles]).toEqual(
    expect.arrayContaining(['heading', 'button', 'image', 'status', 'banner', 'main']),
  )
})

test('T-NAME: no name on a phone’s page has both a word and its reading', async ({ page }) => {
  const session = await sessionOf(page)
  for (const { id } of edition.locales) {
    for (const path of pageKinds(id)) {
      await page.goto(path)
      expect(doubled(await accessibilityTree(session)), path).toEqual([])
    }
  }
})

test('T-NAME: the carousel and its slides say what they are, in the language of the slide', async ({
  page,
}) => {
  for (const locale of lobby.locales) {
    const moment = momentsOf(lobby).find(({ slide }) => slide.id.endsWith(`:${locale}`))
    await openScreen(page, lobby, (moment?.at ?? 0) + 1)
    const described = await Promise.all(
      ['.carousel', '.slide'].map((each) => page.locator(each).getAttribute('aria-roledescription')),
    )
    const { t } = i18n.language(locale)
    expect(described, locale).toEqual([plainText(t('screen.carousel')), plainText(t('screen.slide'))])
    expect(new Set(described).size).toBe(2)
    expect(await page.locator('.slide').getAttribute('role')).toBe('group')
    expect(await page.locator('.slide').getAttribute('aria-label')).not.toBe('')
  }
})
