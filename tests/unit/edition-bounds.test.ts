import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, formatDay, formatMonth, formatTime } from '../../src/lines/dates.ts'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { signText } from '../../src/lines/subject/department-lines.ts'
import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import { askedFacts } from '../../src/shared/edition/fact/open-questions.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { LONGEST } from '../../src/shared/text/text.ts'
import { localTime } from '../../src/shared/time/day.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { editionAtBounds, MOST } from '../support/edition-at-bounds.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, ui } = fixtureOffice()
const HEADING = 'words.en.topics.goal.goal.heading'

/** The edition with another value at a place, `words.en.topics.goal.goal.heading`. */
function withValue(place: string, value: unknown): unknown {
  const copy: unknown = structuredClone(edition)
  const names = place.split('.')
  const last = names.pop() ?? ''
  const owner = names.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], copy)
  // As JSON.parse does: `__proto__` is a name like any other.
  Object.defineProperty(owner, last, { value, enumerable: true, configurable: true, writable: true })
  return copy
}

function messageOf(input: unknown): string {
  try {
    parseEdition(input)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('a text of an edition', () => {
  it('may be as long as its kind, and the message says how long it was instead', () => {
    expect(messageOf(withValue(HEADING, 'x'.repeat(LONGEST.heading)))).toBe('')
    expect(messageOf(withValue(HEADING, 'x'.repeat(1_048_576)))).toBe(
      `Not an edition:\n  ${HEADING}: expected at most 120 characters, found 1048576`,
    )
  })

  it.each([
    ['nothing', ''],
    ['blanks', '  '],
    ['an ideographic space', '\u3000'],
    ['blanks that do not break', '\u00a0\u00a0'],
    ['a Hangul filler', '\u3164'],
    ['marks for breaks', '\u200b'],
    ['line breaks behind it', `Goal${'\n'.repeat(200)}`.slice(0, 100)],
    ['a line break in it', 'Go\nal'],
    ['a line separator', 'Go\u2028al'],
    ['a control', 'Go\u0000al'],
    ['a tab', 'Go\tal'],
    ['a blank before it', ' Goal'],
    ['a blank behind it', 'Goal\u3000'],
    ['a mark that turns the line round', 'Go\u202eal'],
    ['an isolate of a direction', 'Go\u2067al'],
    ['a mark of a direction', 'Go\u200fal'],
    ['a joiner', 'Go\u200dal'],
    ['a byte order mark', 'Go\ufeffal'],
    ['a soft hyphen', 'Go\u00adal'],
    ['two marks for breaks in a row', 'Go\u200b\u200bal'],
    ['a mark for a break behind it', 'Goal\u200b'],
    ['a mark for a break in a word with a reading', '｜目\u200b標《もくひょう》'],
    ['a reading of blanks', '｜目標《 》'],
    ['half a character', 'Go\ud83dal'],
    ['a number', 42],
    ['a list', ['Goal']],
    ['null', null],
  ])('is refused if it is or has %s', (_, value) => {
    expect(messageOf(withValue(HEADING, value))).toContain(`  ${HEADING}: expected`)
  })

  it.each(['｜戸塚《とつか》区', '安全で\u200b安心な', '葛\u{e0100}飾', 'नेपाली', '10 % ☺'])(
    'may be %s',
    (text) => {
      expect(messageOf(withValue(HEADING, text))).toBe('')
    },
  )
})

const LOCALE = 'locales.0'
const HOURS = 'office.hours.value'
const OPEN_SPANS = 'office.calendar.exceptions.0.open.spans'
const MORNING = { from: '09:00', until: '12:00' }
const NOON = { from: '11:00', until: '13:00' }
const FACT = { value: null, confidence: 'missing', risk: 'high', sources: [] }

describe('an edition is refused, and the place is named', () => {
  it.each<[place: string, value: unknown, named?: string]>([
    ['locales', []],
    ['locales', Array.from({ length: 100_000 }, () => ({}))],
    ['locales.1', edition.locales[0], 'locales.ja.id'],
    [`${LOCALE}.tag`, 'ja-japanese-japanese'],
    [`${LOCALE}.name`, '日本語《にほんご'],
    [`${LOCALE}.order`, Number.POSITIVE_INFINITY],
    [`${LOCALE}.reading.perSecond`, 0.1],
    [`${LOCALE}.reading.perSecond`, Number.POSITIVE_INFINITY],
    [`${LOCALE}.formats.day.weekday`, 'soon'],
    [`${LOCALE}.formats.month.month`, ''],
    [`${LOCALE}.readings`, { '(': 'かっこ' }, `${LOCALE}.readings.(`],
    [`${LOCALE}.readings`, { '': 'かっこ' }, `${LOCALE}.readings.`],
    ['office.timeZone', 'Mars/Phobos'],
    ['office.calendar.until', '1999-01-01', 'office.calendar'],
    ['office.calendar.exceptions.0.until', '2022-02-30'],
    ['office.calendar.exceptions.0.until', '2021-12-31', 'office.calendar'],
    ['office.calendar.exceptions.1.from', '2022-01-01', 'office.calendar'],
    ['office.calendar.exceptions.0.reason', 'nothing-known', 'words.ja.hours.reasons.nothing-known'],
    ['office.calendar.exceptions.0.open', { scope: 'none' }, 'office.calendar.exceptions.0.open.scope'],
    ['office.calendar.exceptions.0.open', { scope: 'all', spans: [] }, OPEN_SPANS],
    ['office.calendar.exceptions.0.open', { scope: 'all', spans: [NOON, MORNING] }, OPEN_SPANS],
    ['office.calendar.exceptions', Array.from({ length: 2001 }, (_, n) => n)],
    ['office.hours.value.weekday.until', '08:00', 'office.hours.value'],
    ['office.hours.value.otherWeekdays', [{ weekdays: [5], from: '19:00', until: '09:00' }], HOURS],
    [
      'office.hours.value.otherWeekdays',
      [{ weekdays: [6], ...MORNING }],
      `${HOURS}.otherWeekdays.0.weekdays.0`,
    ],
    ['office.hours.value.otherWeekdays', [{ weekdays: [5, 5], ...MORNING }], HOURS],
    ['office.hours.value.saturday.weeks', [2, 2], HOURS],
    ['office.hours.value.saturday.weeks', [6], `${HOURS}.saturday.weeks.0`],
    ['words.ja.hours.saturdays', undefined],
    ['office.hours.date', 'soon'],
    ['office.hours.note', 'x'.repeat(10_000)],
    ['office.hours.sources', ['NOWHERE'], 'office.hours.sources'],
    ['office.building.0.id', 'nothing', 'words.ja.unknown.nothing'],
    ['office.building.1.id', 'nothing', 'words.ja.facilities.nothing'],
    ['office.building.3.fact.value.says', 'nothing', 'words.ja.facilities.writing.says.nothing'],
    ['office.building.0.fact.value', {}],
    ['office.building.0.fact.value.floor', 101],
    ['office.others.0.id', 'lifts', 'office.others.lifts.id'],
    [
      'departments.2.names.1.operator.history.0.sources',
      ['NOWHERE'],
      'departments.2.names.1.operator.sources',
    ],
    ['departments.2.names.1.operator.history.0.value', 7],
    ['departments.2.desks.0.address.value', ''],
    ['office.languages.spoken.value.0.name', '\n'],
    ['topics', edition.topics.filter(({ id }) => id !== 'office')],
    ['topics.0.section', 'languages', `topics.${edition.topics[0]?.id}.section`],
    ['topics.0.code', 100_000],
    ['topics.0.period', { from: '2023-01-01', until: '2022-01-01' }],
    ['topics.0.id', 'constructor'],
    ['topics.0.id', 'x'.repeat(41)],
    ['sections', []],
    ['sections.0.id', 'Goal'],
    ['sections.0.isOfficial', 'yes'],
    ['words.en.sections.goal', ''],
    ['groups.0.pillar', 'nowhere', `groups.${edition.groups[0]?.id}.pillar`],
    ['departments.0.source.key', 'NOWHERE', `departments.${edition.departments[0]?.id}.source`],
    ['departments.0.floor', { ...FACT, value: 101 }, 'departments.0.floor.value'],
    ['departments.0.counter', { ...FACT, value: 0 }, 'departments.0.counter.value'],
    ['departments.0.names.0.sign', '戸籍課《こせきか》'],
    ['departments.3.names', Array.from({ length: 4 }, () => ({ sign: '課'.repeat(11), reading: FACT }))],
    ['departments.0.english', { ...FACT, value: '' }, 'departments.0.english.value'],
    ['departments.0.pictogram', 'x'.repeat(1000)],
    ['sources.PLAN.url', 'javascript:alert(1)'],
    ['sources.PLAN.date', '2022-13'],
    ['words.__proto__', {}, 'words'],
    ['words.en.topics.goal.__proto__', {}, 'words.en.topics.goal'],
    ['words.en.topics.goal.constructor', {}, 'words.en.topics.goal'],
    ['words.en.topics.goal.goal.body', Array.from({ length: 13 }, (_, n) => `Sentence ${n}`)],
    ['words.en.topics.goal.goal.body', ['Twice', 'Twice']],
    ['words.en.topics.office', {}, 'words.en.topics.office.office'],
    ['words.en.glossary', Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`term-${n}`, {}]))],
    ['words.en.departments.tax.desks.resident-tax', 'x'.repeat(1000)],
  ])('%s, case %#', (place, value, named = place) => {
    expect(messageOf(withValue(place, value))).toContain(`  ${named}: expected`)
  })

  it('with the first 20 places, and how many more there are', () => {
    const twice = [...edition.topics, ...edition.topics].map((topic) => ({ ...topic, id: 'A' }))
    const message = messageOf({ ...edition, topics: twice })
    const [, ...lines] = message.split('\n')
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe(`  and ${twice.length - 20} more`)
  })

  it('in a message that is never as long as what was wrong', () => {
    for (const value of ['x'.repeat(1_000_000), { ['y'.repeat(1_000_000)]: { z: 1 } }]) {
      expect(messageOf(withValue('words.en.topics.goal', value)).length).toBeLessThan(5000)
      expect(messageOf(withValue('office.timeZone', value)).length).toBeLessThan(5000)
      expect(messageOf(withValue('schema', value)).length).toBeLessThan(5000)
    }
  })
})

describe('the largest valid edition', () => {
  it('is accepted and composed within the time of one answer', () => {
    plays(parseEdition(editionAtBounds(edition, MOST)), '2026-11-24')
  })
})

/** Everything that an edition can be asked for: all its languages, days and screens. */
function plays(taken: Edition, day: string): void {
  const i18n = createI18n(ui, taken)
  localTime(Date.parse(`${day}T00:00:00Z`), taken.office.timeZone)
  for (const language of i18n.languages) {
    for (const text of [
      formatDay(language, day),
      formatMonth(language, '2022-05'),
      formatTime(language, '08:45'),
    ])
      plainText(text)
    for (const { date } of Object.values(taken.sources)) if (date !== null) formatDate(language, date)
    plainText(language.topic({ section: 'office', id: 'office' }).heading)
    for (const topic of taken.topics) plainText(language.topic(topic).heading)
    for (const [id] of askedFacts(taken)) plainText(language.unknown(id))
    for (const { id } of taken.office.building) plainText(language.facility(id).name)
  }
  for (const department of taken.departments) plainText(signText(taken, department))
  for (const screen of screens) expect(programmesOf(screen, taken, i18n)(day).totalMs).toBeGreaterThan(0)
}

/** Every place in a value. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([name, own]) => placesOf(own, [...path, name]))
  return path.length === 0 ? inner : [path, ...inner]
}

describe('an edition with anything changed', () => {
  it('is refused with its place, or can be played on any day', () => {
    const places = placesOf(edition).map((path) => path.join('.'))
    const value = fc.oneof(
      fc.constantFrom(
        ...[
          null,
          undefined,
          '',
          ' ',
          'x',
          'ja',
          '__proto__',
          'constructor',
          0,
          -1,
          1e308,
          Number.NaN,
          [],
          {},
        ],
        ...[
          '｜',
          '《》',
          '｜《》',
          '\u200b',
          '\ud800',
          'x'.repeat(10_000),
          Number.POSITIVE_INFINITY,
          '2022-02-31',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.jsonValue({ maxDepth: 2 }),
    )
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.constantFrom(...places), value, day, (place, changed, on) => {
        const input = withValue(place, changed)
        const message = messageOf(input)
        if (message === '') plays(parseEdition(input), on)
        else expect(message).toMatch(/^Not an edition(:\n {2}\S+: expected .+|, but|.*schema)/)
        expect(message.length).toBeLessThan(5000)
      }),
      { numRuns: 60, seed: 11, endOnFailure: true },
    )
  }, 20_000)
})
