import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../build/steps/dictionary.ts'
import { checkNotice, mayBeSaid, NO_DICTIONARY } from '../../../src/checker/check-notice.ts'
import { parseReadingExceptions } from '../../../src/checker/japanese/reading-exceptions.ts'
import { bundledOffice } from '../../support/bundled-office.ts'

const { edition } = bundledOffice()
const exceptions = parseReadingExceptions(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../locales/readings.json'), 'utf8')),
)
const glossaries = Object.fromEntries(
  Object.entries(edition.words).map(([id, { glossary }]) => [id, glossary]),
)
const dictionary = await loadDictionary()

const WELL = {
  ja: { heading: '駐車場を閉めています', body: ['駐車場は使えません。'] },
  'ja-simple': {
    heading: '｜駐車場《ちゅうしゃじょう》は ｜閉《し》まっています',
    body: ['｜車《くるま》を ｜止《と》める ことが できません。'],
  },
  en: { heading: 'The car park is closed', body: ['You cannot park here today.'] },
}

const check = (words: Partial<typeof WELL>, given = dictionary) =>
  checkNotice({
    locales: edition.locales,
    words: { ...WELL, ...words },
    dictionary: given,
    glossaries,
    exceptions,
  })

describe('words that somebody has written for a notice', () => {
  it('pass if every language keeps its rules', () => {
    expect(check({}).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each([
    ['a kanji without a reading', 'ja-simple', { heading: '駐車場', body: [] }, 'easy/kanji-without-reading'],
    [
      'a clock of 24 hours',
      'ja-simple',
      { heading: 'おしらせ', body: ['17:00に ｜閉《し》まります。'] },
      'easy/time',
    ],
    ['a figure of one language', 'en', { heading: 'Floor 7 is closed', body: [] }, 'numbers'],
    ['Japanese in English', 'en', { heading: '駐車場 is closed', body: [] }, 'english/japanese'],
    ['half-width kana', 'ja', { heading: 'ﾁｭｳｼｬ', body: [] }, 'half-width-kana'],
  ] as const)('do not with %s, with or without a dictionary', (_, id, own, rule) => {
    for (const given of [dictionary, NO_DICTIONARY]) {
      const findings = check({ [id]: own }, given)
      const found = findings.filter(({ severity }) => severity === 'error')
      expect(found.map((finding) => finding.rule).join()).toContain(rule.split('/').at(-1)?.slice(0, 5))
      expect(found[0]).toMatchObject({ file: 'notice' })
      expect(mayBeSaid(findings, null)).toBe(false)
      expect(mayBeSaid(findings, 'sato@ward.example')).toBe(true)
    }
  })
})
