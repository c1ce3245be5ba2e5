import { describe, expect, it } from 'vitest'
import texts from '../../../locales/ja/staff.json'
import { NEED_DICTIONARY } from '../../../src/checker/check-notice.ts'
import { contextOf } from '../../../src/checker/rule.ts'
import { rulesOf } from '../../../src/checker/rules.ts'
import { sentencesOf } from '../../../src/checker/sentence.ts'
import { screens } from '../../../src/facts/screens.ts'
import { findingsIn } from '../../../src/staff/draft/findings.ts'
import { withAt } from '../../../src/staff/draft/path.ts'
import { readable } from '../../../src/staff/draft/readable.ts'
import { editablesOf } from '../../../src/staff/draft/subjects.ts'
import { loadBundle } from '../../support/bundle.ts'

const edition = readable(loadBundle().edition)
const subjects = editablesOf(edition)
const checking = { screens, isDrawn: (char: string) => char !== '鿿' }
const none = { tokenise: () => [], candidates: () => [] }
const tax = subjects.find(({ id }) => id === 'departments/tax')

describe('the rules in a browser, which has no dictionary', () => {
  it.each(edition.locales.map((locale) => [locale.id, locale] as const))(
    'complain in %s of no good example',
    (_, locale) => {
      const context = contextOf(none, {}, { readings: [], unread: [] })
      const wrong = rulesOf(locale).filter((rule) =>
        rule.good.some((text) => {
          const sentences = locale.tag.startsWith('ja') ? sentencesOf(text, none) : []
          const passage = {
            locale,
            file: 'x',
            key: 'x.body.0',
            text,
            before: [],
            isSentence: /[。.!?]$/.test(text),
          }
          return rule.check(passage, sentences, context).length > 0
        }),
      )
      expect(wrong.map(({ id }) => id).filter((id) => !NEED_DICTIONARY.has(id))).toEqual([])
    },
  )

  it.each(edition.locales.flatMap((locale) => rulesOf(locale).map(({ id }) => id)))(
    'say what %s wants, in the language of the office',
    (id) => {
      expect(NEED_DICTIONARY.has(id) || Object.hasOwn(texts.rules, id)).toBe(true)
    },
  )

  it('find no error in what is published', () => {
    const errors = subjects.flatMap((subject) =>
      findingsIn(edition, subject, checking)
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, locale, found }) => `${subject.id} ${locale} ${rule} ${found}`),
    )
    expect(errors).toEqual([])
  })
})

describe('as one types', () => {
  it.each([
    ['en', 'need', '税金', 'english/japanese-left'],
    ['ja', 'need', '税金　証明', 'writing/wide-space'],
    ['ja-simple', 'need', '税金', 'easy/kanji-without-reading'],
    ['ja', 'need', '鿿', 'fonts/character'],
    ['ja', 'need', '｜税金', 'ruby/notation'],
    ['en', 'need', 'Room 77', 'numbers'],
  ])('a text in %s has its finding at its row', (locale, row, text, rule) => {
    if (!tax) throw new Error('the office has a tax department')
    const after = withAt(edition, ['words', locale, ...tax.words, row], text)
    const found = findingsIn(after, tax, checking).filter((finding) => finding.rule === rule)
    expect(found.length).toBeGreaterThan(0)
    if (rule !== 'numbers') expect(found[0]).toMatchObject({ locale, row })
  })
})
