import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { loadBundle } from '../../support/bundle.ts'
import { everySlide } from '../../support/every-slide.ts'
import { momentsOf } from '../../support/moments.ts'
import { pageKinds } from '../../support/page-kinds.ts'
import { wordSaidTwice } from '../../support/said-twice.ts'
import { openScreen } from '../../support/screen-page.ts'
import { kiosk, lobby } from '../../support/screens.ts'

const { edition, i18n } = loadBundle()

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
