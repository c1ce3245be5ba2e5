import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NotANoticeError, type Notice, parseNotice, parseNotices } from '../../../src/shared/notice/notice.ts'
import { noticeStateAt, shownNotices } from '../../../src/shared/notice/notice-state.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { AT, MINUTE, noticeIn } from '../../support/notices.ts'

const LOCALES = ['ja', 'ja-simple', 'en']
const emergency = noticeIn(LOCALES, 'emergency')
const DAY = 86_400_000

/** A notice with another value at a place, `words.en.heading`. `__proto__` is a name like any other, as in JSON. */
function withValue(place: string, value: unknown): unknown {
  const copy: unknown = structuredClone(emergency)
  const names = place.split('.')
  const last = names.pop() ?? ''
  const owner = names.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], copy)
  Object.defineProperty(owner, last, { value, enumerable: true, configurable: true, writable: true })
  return copy
}

function problemsOf(input: unknown): readonly string[] {
  try {
    parseNotice(input, LOCALES)
    return []
  } catch (error) {
    if (!(error instanceof NotANoticeError)) throw error
    return error.problems
  }
}

describe('a notice', () => {
  it('is taken as it is, and what is not part of it is left out', () => {
    expect(parseNotice(emergency, LOCALES)).toEqual(emergency)
    expect(parseNotice({ ...emergency, writtenBy: 'a@ward.example' }, LOCALES)).toEqual(emergency)
  })

  it.each([
    ['markup', 'words.en.heading', '<script>alert(1)</script>'],
    ['a comment', 'words.en.heading', 'Leave <!-- now -->'],
    ['an entity', 'words.en.heading', 'Leave &#x202e; now'],
    ['a control that turns the text around', 'words.ja.heading', '避難\u202e解除'],
    ['an isolate of the other direction', 'words.ja.heading', '避難\u2067解除'],
    ['a mark of the other direction', 'words.ja.heading', '避難\u200f解除'],
    ['a joiner of no width', 'words.en.heading', 'Leave\u200dnow'],
    ['a byte order mark', 'words.en.heading', '\ufeffLeave'],
    ['nothing but breaks of no width', 'words.en.heading', '\u200b'],
    ['breaks of no width in a row', 'words.en.heading', 'Leave\u200b\u200bnow'],
    ['a control', 'words.en.heading', 'Leave\u0000now'],
    ['a line break', 'words.en.heading', 'Leave\nnow'],
    ['a code point that is no character', 'words.en.heading', 'Leave\ufffenow'],
    ['a character of private use', 'words.en.heading', 'Leave\ue000now'],
    ['half a character', 'words.en.heading', 'Leave\ud83d'],
    ['marks that pile up', 'words.en.heading', `Leave${'\u0301'.repeat(40)}`],
    ['a huge text', 'words.en.heading', 'x'.repeat(2_000_000)],
    ['a huge sentence', 'words.en.body', ['x'.repeat(2_000_000)]],
    ['too many sentences', 'words.en.body', Array.from({ length: 7 }, (_, index) => `Sentence ${index}.`)],
    ['the same sentence twice', 'words.en.body', ['Go.', 'Go.']],
    ['a broken reading', 'words.ja-simple.heading', '｜避難《ひなん'],
    ['another severity', 'severity', 'critical'],
    ['a drill that is no yes or no', 'drill', 'true'],
    ['an end before the beginning', 'until', AT - 1],
    ['no end', 'until', undefined],
    ['an end that never comes', 'until', Number.POSITIVE_INFINITY],
    ['an end after its time', 'until', AT + DAY + 1],
    ['a beginning of another age', 'from', 0],
    ['a beginning that is no whole number', 'from', AT + 0.5],
    ['a beginning as a text', 'from', '2026-11-24'],
    ['a withdrawal before it was said', 'withdrawnAt', AT - 1],
    ['since after its end', 'since', AT + 61 * MINUTE],
    ['an id that objects have', 'id', 'constructor'],
    ['an id with capitals', 'id', 'Emergency'],
    ['no id', 'id', undefined],
    ['words of nobody', 'words', null],
    ['words as a list', 'words', []],
    [
      'too many blanks',
      'blanks',
      Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`b${index}`, 1])),
    ],
    ['a blank that is a list', 'blanks', { floor: [1] }],
    ['a blank that objects have', 'blanks', { constructor: 'x' }],
    ['a blank with a hidden name', 'blanks', JSON.parse('{"__proto__": "x"}')],
    ['words with a hidden name', 'words', JSON.parse(`{"__proto__": ${JSON.stringify(emergency.words.en)}}`)],
  ])('with %s is refused, with the place', (_, place, value) => {
    const problems = problemsOf(withValue(place, value))
    expect(problems).not.toEqual([])
    expect(problems.join(' ')).toContain(place.split('.')[0] === 'until' ? '' : place)
    expect(problems.join(' ').length).toBeLessThan(2_000)
  })

  it('must speak every language of the edition, and no other', () => {
    const { en: _, ...others } = emergency.words
    expect(problemsOf({ ...emergency, words: others })).toEqual([
      'words.en: expected the words of this locale, found none',
    ])
    expect(problemsOf({ ...emergency, words: { ...emergency.words, fr: emergency.words.en } })).toEqual([
      'words.fr: expected a locale of the edition (ja, ja-simple, en)',
    ])
    for (const id of LOCALES)
      for (const part of ['heading', 'body', 'by'])
        expect(problemsOf(withValue(`words.${id}.${part}`, undefined)).join(' ')).toContain(
          `words.${id}.${part}`,
        )
  })

  it('cannot change what all objects have', () => {
    const hidden = JSON.parse(`{"__proto__": {"approved": true}, ${JSON.stringify(emergency).slice(1)}`)
    expect(parseNotice(hidden, LOCALES)).toEqual(emergency)
    expect(({} as { approved?: boolean }).approved).toBeUndefined()
  })

  it('is refused or whole, whatever is done to it', () => {
    const values = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<b>', '\u202e', '\u200b', '__proto__', '｜', Number.NaN, -1, 1e308, AT),
    )
    const places = fc.constantFrom(...placesIn(emergency))
    fc.assert(
      fc.property(fc.array(fc.tuple(places, values), { minLength: 1, maxLength: 3 }), (changes) => {
        let input: unknown = emergency
        for (const [place, value] of changes) input = changedAt(input, place, value)
        const { notices, problems } = parseNotices([input, { ...emergency, id: 'well' }], LOCALES)
        // A bad one never hides a good one.
        expect(notices.map(({ id }) => id)).toContain('well')
        expect(notices.length === 2 || problems.length > 0).toBe(true)
        for (const notice of notices) expectWhole(notice)
      }),
      { numRuns: 3_000 },
    )
  })

  it('is refused or whole, whatever stands in each of its texts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('heading', 'by'),
        (text, part) => {
          const { notices } = parseNotices([withValue(`words.ja.${part}`, text)], LOCALES)
          for (const notice of notices) expectWhole(notice)
        },
      ),
      { numRuns: 3_000 },
    )
  })
})

describe('a list of notices', () => {
  it('has each id once: the first, which is the newest', () => {
    const again = { ...emergency, approved: false }
    const { notices, problems } = parseNotices([emergency, again], LOCALES)
    expect(notices).toEqual([emergency])
    expect(problems).toEqual(['1.id: expected one that no other notice has, found emergency-1'])
  })

  it('that is none, or too long, has no notices, and says so', () => {
    for (const input of [undefined, null, 'x', {}, Array.from({ length: 51 }, () => emergency)]) {
      const { notices, problems } = parseNotices(input, LOCALES)
      expect(notices).toEqual([])
      expect(problems).toHaveLength(1)
    }
  })
})

/** Every place in a value, as the names that lead there. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
}

function changedAt(input: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  if (typeof input !== 'object' || input === null) return input
  const inner = changedAt((input as Record<string, unknown>)[name], rest, value)
  return Array.isArray(input)
    ? input.map((each, index) => (String(index) === name ? inner : each))
    : { ...input, [name]: inner }
}

/** What every view, the speech and the open data take for granted. */
function expectWhole(notice: Notice): void {
  expect(Object.keys(notice.words).toSorted()).toEqual(LOCALES.toSorted())
  expect(notice.from).toBeLessThan(notice.until)
  for (const { heading, body, by } of Object.values(notice.words))
    for (const text of [heading, ...body, by]) {
      expect(text.isWellFormed()).toBe(true)
      expect(plainText(text)).toMatch(/[\p{L}\p{N}]/u)
      expect(text).not.toMatch(/[\p{Cc}\p{Bidi_Control}\n]|<[a-z/!]/iu)
    }
  expect(['proposed', 'scheduled', 'in-force', 'withdrawn', 'expired']).toContain(noticeStateAt(notice, AT))
  expect(shownNotices([notice], AT).length).toBeLessThanOrEqual(1)
}
