import { expect, type Locator, type Page, test } from '@playwright/test'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { loadBundle } from '../../support/bundle.ts'
import { inJapanese, momentsOf } from '../../support/moments.ts'
import { onScreen, openScreen, point } from '../../support/screen-page.ts'
import { kiosk } from '../../support/screens.ts'
import { withoutReadings } from '../../support/without-readings.ts'

const AT = Date.parse('2026-11-24T10:05:00+09:00')
/** Everything it shows, and what comes first in its list. */
const listed = new Set(momentsOf(kiosk).map(({ slide }) => slide.subject))
const { edition } = loadBundle()
const control = (page: Page, name: string) => page.getByRole('button', { name })
/** Presses a control. The same press within half a second would be a hand that trembles. */
const press = async (page: Page, pressed: Locator) => {
  await pressed.click()
  await page.clock.runFor(600)
}
/** Somebody stands there for a time: they move a little every half a minute. */
async function stand(page: Page, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 30_000) {
    await page.mouse.move(300, 20)
    await page.mouse.move(300, 21)
    await page.clock.fastForward(30_000)
  }
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

/** Opens the list of all topics, the last thing of the start view. */
async function openTopics(page: Page): Promise<void> {
  await press(page, control(page, 'ご用件'))
  await press(page, page.locator('.page-button').last())
  await press(page, control(page, 'すべての項目'))
}

test.describe('the kiosk', () => {
  test.beforeEach(async ({ page }) => openScreen(page, kiosk, inJapanese(kiosk, AT)))

  test('T-PAUSE: always has its controls, the rotation control first', async ({ page }) => {
    await expect(page.locator('.control-name')).toHaveText([
      '止める',
      '前へ',
      '次へ',
      'ご用件',
      '検索',
      '読み上げ',
      '大きな文字',
      'はっきりした色',
      '使い方',
    ])
    await page.keyboard.press('Tab')
    await expect(page.locator('.control').first()).toBeFocused()
    await expect(control(page, '前へ')).toHaveAttribute('aria-controls', 'stage')
  })

  test('T-PAUSE T-IDLE: when paused, stays on its slide as long as somebody is there, and goes on from that slide when started', async ({
    page,
  }) => {
    const { slide } = await onScreen(page)
    await control(page, '止める').click()
    await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'polite')
    await stand(page, 600_000)
    expect((await onScreen(page)).slide).toBe(slide)
    const shown = (await page.locator('.clock').textContent()) ?? ''
    expect(minutesOf(shown)).toBe(
      Math.floor((inJapanese(kiosk, AT) + 600_000 + 9 * 3_600_000) / 60_000) % 1440,
    )
    await control(page, '動かす').click()
    expect((await onScreen(page)).slide).toBe(slide)
    await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'off')
    await page.clock.fastForward(90_000)
    expect((await onScreen(page)).slide).not.toBe(slide)
  })

  test('T-PAUSE: stays on its slide while the mouse is over it, and goes on when the mouse has left', async ({
    page,
  }) => {
    const { slide } = await onScreen(page)
    await point(page)
    await page.clock.fastForward(50_000)
    expect((await onScreen(page)).slide).toBe(slide)
    await expect(control(page, '止める')).toBeVisible()
    await page.mouse.move(300, 20)
    await page.clock.fastForward(50_000)
    expect((await onScreen(page)).slide).not.toBe(slide)
  })

  test('T-PAUSE: stops when the focus comes, and stays stopped when the focus leaves, until a person starts it', async ({
    page,
  }) => {
    const { slide } = await onScreen(page)
    await page.keyboard.press('Tab')
    await page.clock.fastForward(50_000)
    expect((await onScreen(page)).slide).toBe(slide)
    await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'polite')
    await page.keyboard.press('Shift+Tab')
    await expect(control(page, '動かす')).toBeVisible()
    await page.clock.fastForward(50_000)
    expect((await onScreen(page)).slide).toBe(slide)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(control(page, '止める')).toBeFocused()
    await page.clock.fastForward(90_000)
    expect((await onScreen(page)).slide).not.toBe(slide)
  })

  test('T-PAUSE T-TOUCH: a control acts when the finger goes up, not when it comes down', async ({
    page,
  }) => {
    await control(page, '止める').hover()
    await page.mouse.down()
    await expect(control(page, '動かす')).toHaveCount(0)
    await page.mouse.up()
    await expect(control(page, '動かす')).toBeVisible()
  })

  test('T-PAUSE: goes forward and back page by page, and the focus stays where it is', async ({ page }) => {
    const seen: string[] = []
    const look = async () => seen.push(Object.values(await onScreen(page)).join(' '))
    await press(page, control(page, '止める'))
    await look()
    await press(page, page.locator('.control').nth(2))
    await look()
    await press(page, page.locator('.control').nth(2))
    await look()
    await expect(page.locator('.control').nth(2)).toBeFocused()
    await press(page, page.locator('.control').nth(1))
    await press(page, page.locator('.control').nth(1))
    await look()
    expect(new Set(seen.slice(0, 3)).size).toBe(3)
    expect(seen[3]?.split(' ')[0]).toBe(seen[0]?.split(' ')[0])
  })

  test('T-HIDDEN: only the current page of the current slide can be read or focused', async ({ page }) => {
    expect(await page.locator('.slide').count()).toBe(1)
    await openTopics(page)
    const [visible, hidden] = [':not([data-off])', '[data-off]'].map((off) =>
      page.locator(`.block${off} .control`),
    )
    const { pages } = await onScreen(page)
    const [seen = 0, off = 0] = [await visible?.count(), await hidden?.count()]
    expect(seen).toBeGreaterThan(0)
    // A short list has one page.
    expect(off > 0).toBe(pages > 1)
    expect(seen + off).toBe(listed.size)
    for (const entry of (await hidden?.all()) ?? []) await expect(entry).toBeHidden()
  })

  test('T-KEY: every topic can be chosen from a list, without waiting', async ({ page }) => {
    await openTopics(page)
    const found: string[] = []
    const pages = Number(
      (await page.locator('.turning .page-number [aria-hidden]').textContent())?.split('/')[1],
    )
    for (let number = 1; number <= pages; number++) {
      found.push(...(await page.locator('.block:not([data-off]) .control').allTextContents()))
      await press(page, control(page, '次へ'))
    }
    expect(found).toHaveLength(listed.size)
    await page.locator('.block:not([data-off]) .control').nth(3).click()
    await expect(page.locator('.slide')).toHaveAttribute('data-slide', /.+/)
    const { slide } = await onScreen(page)
    await stand(page, 600_000)
    expect((await onScreen(page)).slide).toBe(slide)
  })

  test('T-KEY: works by the keyboard alone: the focus reaches and leaves every control in turn', async ({
    page,
  }) => {
    const count = await page.locator('.control').count()
    const names: string[] = []
    for (let press = 0; press < count; press++) {
      await page.keyboard.press('Tab')
      const focused = page.locator(':focus')
      names.push((await focused.textContent()) ?? '')
      const ring = await focused.evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return `${outlineStyle} ${outlineWidth}`
      })
      expect(ring).toBe('solid 4px')
    }
    expect(new Set(names).size).toBe(count)
    await page.keyboard.press('Tab')
    await expect(page.locator('.control:focus')).toHaveCount(0)
    // What people come for by keys: open it, go into it, choose the first, and come back.
    const start = control(page, 'ご用件')
    await start.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('.tile').first()).toBeVisible()
    const entry = page.locator('.tile .control:focus')
    for (let times = 0; times < 2 * count && (await entry.count()) === 0; times++)
      await page.keyboard.press('Tab')
    const [first] = edition.needs
    if (!first) throw new Error('the office has no need')
    expect(await withoutReadings(entry)).toBe(plainText(edition.words.ja?.needs[first.id]?.label ?? ''))
    await page.keyboard.press('Space')
    await expect(page.locator('.subject h1')).toBeFocused()
  })

  test('T-LANG T-STATUS: shows the chosen language until it is pressed again', async ({ page }) => {
    const { slide } = await onScreen(page)
    // Whoever has touched the slides wants to read on. A first touch leads to the start view.
    await press(page, control(page, '止める'))
    await press(page, control(page, '動かす'))
    await press(page, control(page, 'English'))
    await expect(page.locator('[role="status"]')).toHaveText('Shown in English.')
    expect((await onScreen(page)).slide).toBe(slide?.replace(/:ja$/, ':en') ?? '')
    for (let time = 0; time < 12; time++) {
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      expect((await onScreen(page)).slide).toMatch(/:en$|^[^:]+$/)
      await stand(page, 30_000)
    }
    await press(page, control(page, 'English'))
    const spoken = new Set<string | null>()
    for (let time = 0; time < 12; time++) {
      spoken.add(await page.locator('html').getAttribute('lang'))
      await stand(page, 30_000)
    }
    expect([...spoken].sort()).toEqual(['en', 'ja'])
  })

  test('T-STATUS: says what was done, in the language of the slide', async ({ page }) => {
    const status = page.locator('[role="status"]')
    await expect(status).toHaveText('')
    for (const [name, said] of [
      ['止める', '止めました。'],
      ['動かす', '再開しました。'],
      ['大きな文字', '文字を大きくしました。'],
      ['大きな文字', '文字の大きさを戻しました。'],
      ['はっきりした色', 'はっきりした色にしました。'],
    ] as const) {
      await press(page, control(page, name))
      await expect(status).toHaveText(said)
    }
    await expect(control(page, 'はっきりした色')).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  })
})

test('T-SOUND: nothing makes a sound, neither speech nor a slide', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    for (const of of [AudioContext.prototype, HTMLMediaElement.prototype, SpeechSynthesis.prototype])
      for (const name of ['resume', 'createOscillator', 'createBufferSource', 'play', 'speak'])
        if (name in of) Object.defineProperty(of, name, { value: () => heard.push(name) })
  })
  await openScreen(page, kiosk, AT)
  for (let time = 0; time < 12; time++) await page.clock.fastForward(30_000)
  await page.locator('.control').first().click()
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
  await expect(page.locator('audio, video')).toHaveCount(0)
})
