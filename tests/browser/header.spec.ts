import { expect, test } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import { stepThrough } from '../support/every-slide.ts'
import { layoutProblems, leastOf } from '../support/geometry.ts'
import { inEachLanguage } from '../support/moments.ts'
import { openScreen, playing } from '../support/screen-page.ts'

/** Every state of the badge, with its words in each language. */
const STATES = [
  [
    'open on a weekday',
    '2026-11-24T10:05:00+09:00',
    { ja: '開庁中 17:00まで', 'ja-simple': '開いています 午後5時まで', en: 'Open until 5 p.m.' },
  ],
  [
    'before it opens',
    '2026-11-24T07:30:00+09:00',
    { ja: '8:45に開庁', 'ja-simple': '午前8時45分に 開きます', en: 'Opens at 8:45 a.m.' },
  ],
  [
    'closed for the day',
    '2026-11-24T18:00:00+09:00',
    { ja: '閉庁しています', 'ja-simple': '閉まっています', en: 'Closed now' },
  ],
  [
    'a public holiday',
    '2026-11-23T10:00:00+09:00',
    { ja: '閉庁しています', 'ja-simple': '閉まっています', en: 'Closed now' },
  ],
  [
    'the fourth Saturday',
    '2026-11-28T10:00:00+09:00',
    {
      ja: '一部の課のみ 12:00まで',
      'ja-simple': '一部の 課だけ 昼の12時まで',
      en: 'Some desks until noon',
    },
  ],
  [
    'the fourth Saturday, early',
    '2026-11-28T08:00:00+09:00',
    {
      ja: '9:00から一部の課のみ',
      'ja-simple': '午前9時に 一部の 課が 開きます',
      en: 'Some desks from 9 a.m.',
    },
  ],
] as const

for (const screen of screens) {
  test(`${screen.id}: the badge says in every language whether the office is open, and fits into the header`, async ({
    page,
  }) => {
    for (const [state, instant, words] of STATES) {
      const moments = inEachLanguage(screen, Date.parse(instant))
      expect(moments.map(({ locale }) => locale).sort(), state).toEqual(['en', 'ja', 'ja-simple'])
      for await (const { locale } of stepThrough(page, screen, moments)) {
        await playing(page)
        const text = await page.locator('.badge').evaluate((element) => {
          const copy = element.cloneNode(true) as Element
          for (const reading of copy.querySelectorAll('rt, rp')) reading.remove()
          return copy.textContent
        })
        expect(text, `${state} in ${locale}`).toBe(words[locale as keyof typeof words])
        expect(await layoutProblems(page, leastOf(screen)), `${state} in ${locale}`).toEqual([])
      }
    }
  })
}

test('the badge is absent when the clock is years ahead of the known holidays', async ({ page }) => {
  const [screen] = screens
  if (!screen) throw new Error('the office has no screen')
  await openScreen(page, screen, Date.parse('2041-05-07T10:00:00+09:00'))
  await expect(page.locator('.badge')).toHaveCount(0)
  await expect(page.locator('.slide h1').first()).toBeVisible()
})
