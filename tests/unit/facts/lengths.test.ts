import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headingRoom, LAYOUTS } from '../../../src/checker/room/heading-room.ts'
import { BODY, wrongLengths } from '../../../src/checker/room/lengths.ts'
import type { Locale } from '../../../src/shared/edition/words/locale.ts'
import { readingLoad } from '../../../src/shared/text/reading-load.ts'
import { screens } from '../../fixtures/office/facts/screens.ts'

const root = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const localeOf = (id: string) => JSON.parse(read(`locales/${id}/locale.json`)) as Locale
const sections = [
  { id: 'plain', isOfficial: false },
  { id: 'official', isOfficial: true },
]
const ROOM = 12

const lengths = (locale: string, heading: string, body: readonly string[], file = 'plain') =>
  wrongLengths(
    localeOf(locale),
    { [file]: { topic: { heading, body } } },
    { sections, headingRoom: ROOM },
  ).map(({ key, severity, rule }) => `${severity} ${rule} ${key}`)

describe('a heading', () => {
  it.each([
    ['ja', '字'.repeat(24), []],
    ['ja', '字'.repeat(25), ['error length/heading topic.heading']],
    ['en', 'a'.repeat(44), []],
    ['en', 'a'.repeat(45), ['error length/heading topic.heading']],
    ['ja-simple', '｜字《かんじ》'.repeat(24), []],
  ])('in %s fits on two lines or is an error: %s', (locale, heading, expected) => {
    expect(lengths(locale, heading, [])).toEqual(expected)
  })

  it('that is an official name stays whole', () => {
    expect(lengths('ja', '字'.repeat(60), [], 'official')).toEqual([])
  })
})

describe('the sentences of a wall', () => {
  const one = { ja: '字', 'ja-simple': 'か', en: 'word ' } as const
  const cases = Object.entries(one).flatMap(([locale, unit]) => {
    const { least, most } = BODY[localeOf(locale).reading.unit]
    return [
      [locale, least - 1, unit, ['warning length/body topic.body']],
      [locale, least, unit, []],
      [locale, most, unit, []],
      [locale, most + 1, unit, ['error length/body topic.body']],
    ] as const
  })

  it.each(cases)(
    'in %s of %d units: few are a warning, too many an error',
    (locale, count, unit, expected) => {
      const text = unit.repeat(count).trim()
      expect(readingLoad(text, localeOf(locale).reading.unit)).toBe(count)
      expect(lengths(locale, 'x', [text])).toEqual(expected)
    },
  )

  it('are counted without the glosses in brackets', () => {
    const { most } = BODY.morae
    expect(lengths('ja-simple', 'x', [`${'か'.repeat(most)}（${'あ'.repeat(30)}）`])).toEqual([])
  })

  it('of a subject that has none are not missed', () => {
    expect(lengths('ja', 'x', [])).toEqual([])
  })
})

describe('the room for headings', () => {
  it('follows from the screen with the least of it', () => {
    expect(headingRoom(screens)).toBeCloseTo(Math.min(...screens.map((screen) => headingRoom([screen]))))
    expect(headingRoom(screens)).toBeGreaterThan(12)
  })

  it.each([3000, 4000, 5000])(
    'is 12 characters or more from %d mm, where smaller layouts are drawn',
    (distance) => {
      const [lobby] = screens
      const far = lobby ? [{ ...lobby, viewingDistanceMm: distance }] : []
      expect(headingRoom(far)).toBeGreaterThan(12)
      expect(headingRoom(far)).toBeLessThan(18)
    },
  )

  it('is measured by the layouts of the stylesheets', () => {
    const screen = read('src/view/screen/screen-view.css')
    const aside = read('src/view/screen/frame/aside.css')
    const size = (name: string, value: number) =>
      value === 1 ? `--${name}: var(--text);` : `--${name}: calc(var(--text) * ${value});`
    for (const { below, edge, aside: column, heading } of Object.values(LAYOUTS).flat()) {
      expect(screen).toContain(size('edge', edge))
      for (const each of Object.values(heading)) expect(screen).toContain(size('heading', each))
      if (below && below.height > 0)
        expect(screen).toContain(`((width < ${below.width}em) or (height < ${below.height}em))`)
      else if (below) expect(screen).toContain(`(orientation: portrait) and (width < ${below.width}em)`)
      if (typeof column === 'number' && column > 0)
        expect(aside).toContain(`inline-size: calc(var(--text) * ${column});`)
    }
  })
})
