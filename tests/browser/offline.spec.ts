import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import { shown } from '../../src/shared/edition/fact/fact.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { localTime } from '../../src/shared/time/day.ts'
import { openingAt } from '../../src/shared/time/opening.ts'
import { loadBundle } from '../support/bundle.ts'
import type { FaultyServer } from '../support/faulty-server.ts'
import { layoutProblems, leastOf } from '../support/geometry.ts'
import { AT, faultsOf, forward, install, plays, slideOf, test } from '../support/kept-screen.ts'
import { inEachLanguage, slidesFrom } from '../support/moments.ts'
import { languageButton, playing, sizeOf } from '../support/screen-page.ts'
import { kiosk, lobby } from '../support/screens.ts'
import { countTimers } from '../support/timers.ts'

test.use({ serviceWorkers: 'allow' })

const { edition, i18n } = loadBundle()
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

test('a screen that is switched on without a network shows the current slide, its own fonts and the time', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  await server.down()
  const asked = server.asked.length
  await wall.reload()
  await plays(wall)
  const [now] = slidesFrom(lobby, AT, 1)
  expect(await slideOf(wall)).toBe(now?.slide.id)
  await expect(wall.locator('.clock')).toHaveText('10:05')
  const fonts = await wall.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].filter(({ status }) => status === 'loaded').length
  })
  expect(fonts).toBeGreaterThanOrEqual(2)
  expect(server.asked.length).toBe(asked)
  const withCode = slidesFrom(lobby, AT, 8).find(({ slide }) => slide.kind !== 'directory')
  await wall.clock.fastForward(Math.max(0, (withCode?.at ?? AT) - AT))
  await expect(wall.locator('.qr > path').last()).toHaveAttribute('d', /./)
})

test('a browser that was shut down and starts again without a network shows a slide of the programme', async ({
  server,
  launchOptions,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'panel-'))
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      ...launchOptions,
      viewport: sizeOf(lobby),
      permissions: ['screen-wake-lock'],
    })
  server.now = undefined
  const before = await launch()
  const [page] = before.pages()
  if (!page) throw new Error('the browser has no page')
  await countTimers(page)
  await install(page, server)
  await before.close()
  await server.down()
  const after = await launch()
  const [again] = after.pages()
  if (!again) throw new Error('the browser has no page')
  await again.goto(`${server.origin}/screens/${lobby.id}?text=large`)
  await plays(again)
  await expect(again.locator('.slide')).not.toHaveAttribute('data-slide', 'default')
  await expect(again.locator('html')).toHaveAttribute('data-text', 'large')
  await after.close()
  rmSync(profile, { recursive: true })
})

test('without a network the workers of a kiosk start from the device: the clock of its watchdog, and its search', async ({
  wall,
  server,
}) => {
  await wall.setViewportSize(sizeOf(kiosk))
  await install(wall, server, `/screens/${kiosk.id}`)
  await server.down()
  // The browser's own cache is lost sooner than what the service worker keeps.
  await (await wall.context().newCDPSession(wall)).send('Network.clearBrowserCache')
  const beats = wall.waitForEvent('worker')
  await wall.reload()
  // What a press does comes after the slide.
  await playing(wall)
  await beats
  const [locale = ''] = kiosk.locales
  const [need] = edition.needs
  const language = i18n.language(locale)
  await languageButton(wall, locale).click()
  // A second press within half a second is that of a hand that trembles.
  await wall.clock.runFor(600)
  await wall.getByRole('button', { name: plainText(language.t('controls.search')), exact: true }).click()
  await wall.locator('#typed').fill(plainText(language.need(need?.id ?? '').label))
  await expect(wall.locator('.results .control')).not.toHaveCount(0)
  expect(await faultsOf(wall)).toEqual([])
})

for (const screen of screens) {
  test(`${screen.id}: for 30 days without a server it plays on, says how old its information is, and says when the office is open`, async ({
    wall,
    server,
  }) => {
    await wall.setViewportSize(sizeOf(screen))
    await install(wall, server, `/screens/${screen.id}`)
    await server.down()
    await expect(wall.locator('.as-of')).toHaveCount(0)
    await forward(wall, server, 59 * MINUTE_MS)
    await expect(wall.locator('.as-of')).toHaveCount(0)
    await forward(wall, server, 2 * MINUTE_MS)
    const line = wall.locator('.as-of > :not([data-off])')
    const said = new Set<string>()
    const coming = slidesFrom(screen, AT + 61 * MINUTE_MS + 1, 30).slice(1)
    const turns = [...Map.groupBy(coming, ({ slide }) => slide.locales.join()).values()].flatMap(
      ([first]) => first ?? [],
    )
    for (const { slide, at } of turns) {
      await forward(wall, server, at - (server.now ?? 0))
      expect(await slideOf(wall)).toBe(slide.id)
      const language = await line.evaluate(
        (element) => element.getAttribute('data-variant') ?? element.getAttribute('lang'),
      )
      said.add(`${language}`)
      expect(await line.textContent()).toMatch(/10/)
      expect(await layoutProblems(wall, leastOf(screen)), slide.id).toEqual([])
    }
    const languages = edition.locales.filter(({ id }) => screen.locales.includes(id))
    if (screen.topics === 'in-turn')
      expect(said).toEqual(new Set(languages.map(({ tag, variant }) => variant ?? tag)))
    await forward(wall, server, 30 * DAY_MS - 61 * MINUTE_MS)
    await expect(line).not.toContainText('10:05')
    for (let look = 0; look < 6; look++) {
      await opensAsTheCalendarSays(wall, server.now ?? 0)
      await forward(wall, server, 9 * HOUR_MS)
    }
    await saysItsAgeInEachLanguage(wall, server, screen, 'default')
    await wall.goto(`${server.origin}/screens/${screen.id}?text=large`)
    await plays(wall)
    await saysItsAgeInEachLanguage(wall, server, screen, 'large')
    for (const { kind } of await faultsOf(wall)) expect(['network', 'timeout']).toContain(kind)
    await server.up()
    await forward(wall, server, MINUTE_MS)
    await expect(wall.locator('.as-of')).toHaveCount(0)
  })
}

/** Checks that the date of the information is visible and whole in every language of the screen. */
async function saysItsAgeInEachLanguage(
  wall: Page,
  server: FaultyServer,
  screen: Screen,
  text: 'default' | 'large',
): Promise<void> {
  for (const { at } of inEachLanguage(screen, (server.now ?? 0) + 1)) {
    await forward(wall, server, at - (server.now ?? 0))
    await playing(wall)
    await expect(wall.locator('.as-of > :not([data-off])')).toBeVisible()
    expect(await layoutProblems(wall, leastOf(screen, text)), text).toEqual([])
  }
}

async function opensAsTheCalendarSays(wall: Page, now: number): Promise<void> {
  const { day, ms } = localTime(now, edition.office.timeZone)
  const hours = shown(edition.office.hours, edition.sources)?.value
  if (!hours) throw new Error('the office has no hours that may be shown')
  const { kind } = openingAt(hours, edition.office.calendar, day, ms)
  const badge = wall.locator('.badge')
  if (kind === 'unknown') return expect(badge).toHaveCount(0)
  await expect(badge, `${day} ${ms / 3_600_000}`).toHaveAttribute(
    'data-open',
    `${kind === 'open' || kind === 'some'}`,
  )
}
