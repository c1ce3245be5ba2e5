import { expect, test } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import { slidesFrom } from '../support/moments.ts'
import { onScreen, openScreen, pathOf, playing, sizeOf } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'

declare global {
  interface Window {
    drawings: number
    drawnByServer: Element
  }
}

const AT = Date.parse('2026-11-24T10:05:00+09:00')

test('a screen goes from slide to slide by itself, and each stays for its duration', async ({ page }) => {
  const [now, ...coming] = slidesFrom(lobby, AT, 6)
  if (!now) throw new Error('the programme has no slide')
  await openScreen(page, lobby, AT)
  expect((await onScreen(page)).slide).toBe(now.slide.id)
  let clock = AT
  for (const { slide, at } of coming) {
    await page.clock.runFor(at - 1 - clock)
    expect((await onScreen(page)).slide).not.toBe(slide.id)
    await page.clock.runFor(1)
    clock = at
    expect((await onScreen(page)).slide).toBe(slide.id)
  }
})

test('the browser goes on with the elements that the server has drawn', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const heading = document.querySelector('.slide h1')
      if (!heading) return
      window.drawnByServer = heading
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  for (const screen of screens) {
    await openScreen(page, screen, AT)
    expect(
      await page.evaluate(() => window.drawnByServer === document.querySelector('.slide h1')),
      screen.id,
    ).toBe(true)
  }
})

test('a slide is not drawn again for the sizes that its own drawing brings', async ({ page }) => {
  await page.addInitScript(() => {
    // A drawing ends by scrolling to the current page.
    const scroll = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollLeft')
    window.drawings = 0
    Object.defineProperty(Element.prototype, 'scrollLeft', {
      ...scroll,
      set(left: number) {
        window.drawings++
        scroll?.set?.call(this, left)
      },
    })
  })
  await openScreen(page, lobby, AT)
  // A slide is drawn again when a font comes that it is the first to need. That is another matter.
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined))
  let clock = AT
  for (const { slide, at } of slidesFrom(lobby, AT, 12).slice(1)) {
    await page.clock.runFor(at - 1 - clock)
    const before = await page.evaluate(() => window.drawings)
    await page.clock.runFor(1)
    clock = at
    // The browser reports sizes in the frames that follow a drawing.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++)
        await new Promise<void>((done) => {
          const observer = new ResizeObserver(() => {
            observer.disconnect()
            done()
          })
          observer.observe(document.body)
        })
    })
    const drawings = (await page.evaluate(() => window.drawings)) - before
    expect({ slide: slide.id, drawings }).toEqual({ slide: slide.id, drawings: 1 })
  }
})

test('two browsers of different sizes, opened at different moments, show the same slide, also after a reload', async ({
  browser,
}) => {
  // A clock belongs to a context, so each screen has one of its own.
  const [one, other, reloaded] = await Promise.all(
    [1, 2, 3].map(async () => (await browser.newContext()).newPage()),
  )
  if (!one || !other || !reloaded) throw new Error('a browser context has no page')
  await openScreen(one, lobby, AT)
  await openScreen(other, lobby, AT + 61_000)
  await other.setViewportSize({ width: 1280, height: 720 })
  await one.clock.fastForward(61_000)
  expect((await onScreen(one)).slide).toBe((await onScreen(other)).slide)
  await one.clock.fastForward(200_000)
  await other.clock.fastForward(200_000)
  await openScreen(reloaded, lobby, AT + 261_000)
  const { slide } = await onScreen(one)
  expect((await onScreen(other)).slide).toBe(slide)
  expect((await onScreen(reloaded)).slide).toBe(slide)
  for (const page of [one, other, reloaded]) await page.context().close()
})

test('a screen follows the server’s time, however wrong the device’s clock is', async ({ page }) => {
  await page.clock.install({ time: Date.parse('2001-01-01T00:00:00Z') })
  await page.goto(`/screens/${lobby.id}`)
  await playing(page)
  const year = await page.evaluate(() => new Date().getFullYear())
  expect(year).toBe(2001)
  const server = Number((await page.request.get(`/api/screens/${lobby.id}`)).headers()['server-time'])
  const minutes = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Tokyo',
    hour: 'numeric',
    minute: '2-digit',
  }).format(server)
  const shown = (await page.locator('.clock').textContent()) ?? ''
  const difference = Math.abs(minutesOf(shown) - minutesOf(minutes))
  expect(Math.min(difference, 1440 - difference)).toBeLessThanOrEqual(1)
})

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

test('the minute in the header changes while a slide stays', async ({ page }) => {
  await openScreen(page, lobby, AT)
  await expect(page.locator('.clock')).toHaveText('10:05')
  await page.clock.fastForward(60_000)
  await expect(page.locator('.clock')).toHaveText('10:06')
})

test('the browser takes over from the server without a visible change', async ({ page }) => {
  const pages: string[] = []
  for (const javaScript of [false, true]) {
    const context = await page
      .context()
      .browser()
      ?.newContext({ javaScriptEnabled: javaScript, viewport: sizeOf(lobby) })
    if (!context) throw new Error('the page has no browser')
    const own = await context.newPage()
    if (javaScript) await openScreen(own, lobby, AT)
    else await own.goto(pathOf(lobby, AT))
    pages.push(await own.locator('#root').innerHTML())
    await context.close()
  }
  // Only the browser knows how many pages a slide has.
  const bare = (html: string) =>
    html.replaceAll(' data-off=""', '').replace(/<div class="page-number".*?<\/div>/, '')
  expect(bare(pages[1] ?? '')).toBe(bare(pages[0] ?? ''))
})
