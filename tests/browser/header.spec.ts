import { expect, test } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import { formatTime } from '../../src/lines/dates.ts'
import type { Hours } from '../../src/shared/edition/office/office.ts'
import { addDays, type Day, weekday } from '../../src/shared/time/day.ts'
import { hoursOn, isOpeningDay, openingAt } from '../../src/shared/time/opening.ts'
import { loadBundle } from '../support/bundle.ts'
import { stepThrough } from '../support/every-slide.ts'
import { layoutProblems, leastOf } from '../support/geometry.ts'
import { inEachLanguage } from '../support/moments.ts'
import { openScreen, playing } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'
import { bare, withoutReadings } from '../support/without-readings.ts'

const { edition, i18n } = loadBundle()
const { calendar } = edition.office
const hours = edition.office.hours.value as Hours
const { weekday: week, saturday } = hours
const FROM = '2026-11-20'
/** Every language comes round within it. */
const HALF_AN_HOUR = 1_800_000

/** The first day from a day on of which something is true, at the time of a clock; none if there is no such day. */
function instantWhere(isIt: (day: Day) => boolean, time: string, ms: number): number | undefined {
  for (let day: Day = FROM; day <= calendar.until; day = addDays(day, 1))
    if (isIt(day)) return Date.parse(`${day}T${time}:00+09:00`) + ms
  return undefined
}
/** A day with the usual hours of weekdays. */
const isOpen = (day: Day) => {
  const { spans = [], scope } = hoursOn(hours, calendar, day) ?? {}
  return scope === 'all' && spans[0]?.from === week.from && spans[0].until === week.until
}
const isHoliday = (day: Day) => !isOpeningDay(calendar, day) && weekday(day) >= 1 && weekday(day) <= 5
const isSome = (day: Day) => weekday(day) === 6 && openingAt(hours, calendar, day, 0).kind === 'some-before'

type Key = `opening.${'open' | 'before' | 'some' | 'someBefore' | 'closed'}`
/** Every state the badge has, when it has it, and the text of the app and the time that it says. */
const ALL: readonly (readonly [state: string, instant: number | undefined, key: Key, time?: string])[] = [
  ['open on a weekday', instantWhere(isOpen, week.from, HALF_AN_HOUR), 'opening.open', week.until],
  ['before it opens', instantWhere(isOpen, week.from, -HALF_AN_HOUR), 'opening.before', week.from],
  ['closed for the day', instantWhere(isOpen, week.until, HALF_AN_HOUR), 'opening.closed'],
  ['a public holiday', instantWhere(isHoliday, week.from, HALF_AN_HOUR), 'opening.closed'],
  ...(saturday
    ? ([
        [
          'a Saturday of some',
          instantWhere(isSome, saturday.from, HALF_AN_HOUR),
          'opening.some',
          saturday.until,
        ],
        [
          'a Saturday of some, early',
          instantWhere(isSome, saturday.from, -HALF_AN_HOUR),
          'opening.someBefore',
          saturday.from,
        ],
      ] as const)
    : []),
]
/** An office may have no Saturdays, or open on every holiday. */
const STATES = ALL.flatMap(([state, instant, key, time]) =>
  instant === undefined ? [] : [{ state, instant, key, time }],
)

for (const screen of screens) {
  test(`${screen.id}: the badge says in every language whether the office is open, and fits into the header`, async ({
    page,
  }) => {
    for (const { state, instant, key, time } of STATES) {
      const moments = inEachLanguage(screen, instant)
      expect(moments.map(({ locale }) => locale).sort(), state).toEqual(screen.locales.toSorted())
      for await (const { locale } of stepThrough(page, screen, moments)) {
        await playing(page)
        const language = i18n.language(locale)
        const words = language.t(key, time === undefined ? {} : { time: formatTime(language, time) })
        expect(await withoutReadings(page.locator('.badge')), `${state} in ${locale}`).toBe(bare(words))
        expect(await layoutProblems(page, leastOf(screen)), `${state} in ${locale}`).toEqual([])
      }
    }
  })
}

test('a clock years ahead of the known holidays claims nothing about opening', async ({ page }) => {
  await openScreen(page, lobby, Date.parse(`${addDays(calendar.until, 3000)}T10:00:00+09:00`))
  await expect(page.locator('.badge')).toHaveCount(0)
  await expect(page.locator('.slide h1').first()).toBeVisible()
})
