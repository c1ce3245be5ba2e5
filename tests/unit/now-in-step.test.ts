import { afterEach, describe, expect, it } from 'vitest'
import { screens } from '../../src/facts/screens.ts'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { showingAt } from '../../src/player/programme/showing.ts'
import { sceneAt } from '../../src/player/scene.ts'
import { beginPanel } from '../../src/player/state.ts'
import { step } from '../../src/player/step.ts'
import { newVisit } from '../../src/player/visit.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { clockOf } from '../../src/shared/time/clock.ts'
import { parseNowBoot } from '../../src/view/pages/now/now-boot.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { playableShow } from '../../src/view/screen/show.ts'
import { loadBundle } from '../support/bundle.ts'
import { nowContentOf } from '../support/now-content.ts'

// A phone composes the programme of a screen from what its page contains, and has a clock that may be wrong. The wall is
// the server's own composition at the true time.

const { edition, ui } = loadBundle()
const AT = Date.parse('2026-11-24T08:00:00+09:00')
const HOUR_MS = 3_600_000
const INSTANTS = 50
/** They are no divisor of anything in a programme, and lead past midnight. */
const STEP_MS = 1_247_113
const NIGHT = { from: '07:00', until: '20:00', closedDays: 'on' } as const

const zone = process.env.TZ
afterEach(() => {
  process.env.TZ = zone
})

/** A phone that has opened the page of a screen at an instant, and whose own clock is wrong by some ms. */
function phone(screen: Screen, locale: string, openedAt: number, wrongMs: number) {
  let passed = 0
  const now = () => openedAt + passed + wrongMs
  const boot = parseNowBoot(
    JSON.stringify({ ...nowContentOf({ edition, ui }, screen, locale, openedAt).boot, preview: false }),
  )
  const clock = clockOf(boot, { now, steady: now }, boot.at, { at: boot.at, arrivedAt: now() })
  const moment = () => ({
    now: clock.now(),
    isKnown: clock.isKnown(),
    steadyMs: now(),
    startsPaused: false,
  })
  const show = playableShow(boot.screen, edition, boot, boot.ui, clock.now())
  let panel = beginPanel(show, newVisit({ text: 'default', theme: 'default' }), moment())
  return {
    pass: (ms: number) => {
      passed += ms
    },
    slide() {
      panel = step(panel, { kind: 'time' }, moment())
      const scene = sceneAt(panel, moment())
      panel = step(panel, { kind: 'drawn', scene, measured: null }, moment())
      return scene.slide.id
    },
  }
}

describe.each(screens)('T-NOW: a phone that follows $id', (screen) => {
  it.each(
    ['Asia/Tokyo', 'America/Los_Angeles'].flatMap((timeZone) =>
      [0, 3 * HOUR_MS, -3 * HOUR_MS, 40_000, -40_000].map((wrongMs) => [timeZone, wrongMs] as const),
    ),
  )(
    'in %s, its clock wrong by %i ms, shows its slide at fifty instants by day and by night',
    (timeZone, wrongMs) => {
      process.env.TZ = timeZone
      const resting = { ...screen, hours: NIGHT }
      const programmeOf = programmesOf(resting, edition, createI18n(ui, edition))
      const wall = { programmeOf, timeZone: edition.office.timeZone }
      const own = phone(resting, 'en', AT, wrongMs)
      const seen = new Set<string>()
      for (let count = 0; count < INSTANTS; count++) {
        const { id } = showingAt(wall, AT + count * STEP_MS).slide
        expect([count, own.slide()]).toEqual([count, id])
        seen.add(id)
        own.pass(STEP_MS)
      }
      expect(seen.size).toBeGreaterThan(10)
      expect(seen).toContain('night')
    },
  )

  it.each(edition.locales.map(({ id }) => id))(
    'composes every day of a week as the server does, from the texts on a page in %s',
    (locale) => {
      const { boot } = nowContentOf({ edition, ui }, screen, locale, AT)
      const own = playableShow(screen, edition, { hours: null }, boot.ui, AT)
      const programmeOf = programmesOf(screen, edition, createI18n(ui, edition))
      for (let day = 23; day < 30; day++) {
        const date = `2026-11-${day}`
        expect(own.schedule.programmeOf(date)).toEqual(programmeOf(date))
      }
    },
  )
})

describe('the data of the page of what a screen shows', () => {
  const [screen = screens[0] as Screen] = screens
  const { boot } = nowContentOf({ edition, ui }, screen, 'en', AT)

  it.each([
    ['at', null],
    ['at', Number.POSITIVE_INFINITY],
    ['locale', '../en'],
    ['screen', { ...screen, id: 'no screen' }],
    ['hours', { from: '20:00', until: '07:00', closedDays: 'on' }],
    ['ui', 'texts'],
  ])('is not accepted with a wrong %s', (name, value) => {
    expect(() => parseNowBoot(JSON.stringify({ ...boot, [name]: value }))).toThrow()
  })

  it('has no texts but those that are needed: in other languages only those of slides', () => {
    for (const [locale, texts] of Object.entries(boot.ui))
      expect([locale, Object.keys(texts).includes('now'), Object.keys(texts).includes('setup')]).toEqual([
        locale,
        locale === 'en',
        false,
      ])
  })
})
