import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { checkByRules } from '../../../build/steps/check-words.ts'
import { has, type Seed, says, seededWords } from '../../support/seeded-words.ts'

// Mistakes of style and of the hand: words that a reader stumbles over, though every key and reading is right.
vi.setConfig({ testTimeout: 60_000 })

const { folder, dictionary, afterChange } = await seededWords()
const EASY = 'ja-simple/departments'

describe('a slip in the words is found', () => {
  it.each<Seed>([
    [
      'a double negative over わけ',
      EASY,
      says('tax', '｜払《はら》わなくても いい わけでは ないです。'),
      'easy/double-negative',
      'わけではない',
    ],
    [
      'a double negative with も',
      EASY,
      says('tax', '｜使《つか》えなくも ないです。'),
      'easy/double-negative',
      'なくもない',
    ],
    [
      'help for money',
      EASY,
      says('tax', '｜電話《でんわ》を ｜買《か》う お｜金《かね》を ｜助《たす》けます。'),
      'easy/helping',
      'お金を助け',
    ],
    [
      'a building that works together',
      EASY,
      says('tax', '｜建物《たてもの》と ｜協力《きょうりょく》します。'),
      'easy/helping',
      '建物と協力',
    ],
    [
      'a word of offices in a help line',
      'ja-simple/ui',
      has('fact', { askAnyone: 'ここの ｜職員《しょくいん》に ｜聞《き》いて ください。' }),
      'easy/office-word',
      '職員',
    ],
    [
      'a word of offices in a heading that the body does not explain',
      'ja-simple/goal',
      has('goal', { heading: '｜停電《ていでん》の とき' }),
      'easy/office-word',
      '停電',
    ],
    ['a causative', EASY, says('tax', '｜子《こ》どもに ｜書《か》かせます。'), 'easy/causative', '書かせ'],
    ['a word of sound', EASY, says('tax', 'どんどん ｜聞《き》きます。'), 'easy/onomatopoeia', 'どんどん'],
    [
      'a loan word',
      EASY,
      says('tax', 'コンプライアンスの ｜話《はなし》です。'),
      'easy/loan-word',
      'コンプライアンス',
    ],
    ['a time of the 24-hour clock', EASY, says('tax', '17｜時《じ》までです。'), 'easy/times', '17時'],
    [
      'a weekday cut short',
      EASY,
      says('tax', '（｜火《か》）に ｜開《あ》きます。'),
      'easy/weekdays',
      '（火）',
    ],
    [
      'a word of newspapers',
      EASY,
      says('tax', '｜会《かい》を ｜開催《かいさい》します。'),
      'easy/hard-word',
      '開催',
    ],
    ['a lost full stop', EASY, says('tax', '｜店《みせ》で ｜聞《き》きます'), 'easy/full-stop', '聞きます'],
    ['a sign in kana', EASY, says('tax', 'まどぐちで ｜聞《き》きます。'), 'easy/kana-for-kanji', 'まどぐち'],
    [
      'two topics in a sentence',
      EASY,
      says(
        'tax',
        '｜父《ちち》は ｜店《みせ》へ ｜行《い》き、｜母《はは》は ｜駅《えき》へ ｜行《い》きます。',
      ),
      'easy/two-subjects',
      '父は',
    ],
    [
      'a kanji that no school teaches',
      'ja/goal',
      says('goal', '甕の話です。'),
      'japanese/kanji-beyond-school',
      '甕',
    ],
    [
      'a plan that is reported line after line',
      'ja/goal',
      has('goal', {
        body: ['目指すものを増やすとしています。'],
        more: ['人も増やすとしています。'],
      }),
      'japanese/reports-twice',
      'としています',
    ],
    ['Japanese in English', 'en/goal', says('goal', 'Ask at the 区役所.'), 'english/japanese-left', '区役所'],
    [
      'a plan that failed, by its tense',
      'en/goal',
      says('goal', 'It was to help.'),
      'english/was-to',
      'was to',
    ],
    [
      'a plan that names things',
      'en/goal',
      says('goal', 'It also names dementia.'),
      'english/plan-names',
      'names',
    ],
    [
      'a sentence without a verb',
      'en/goal',
      says('goal', 'Power units for people at home.'),
      'english/no-verb',
      'Power',
    ],
    [
      'an office word in English',
      'en/goal',
      says('goal', 'Please utilize the counter.'),
      'english/plain-words',
      'utilize',
    ],
    ['a wide figure in English', 'en/goal', says('goal', 'Ask at counter ７.'), 'english/letters', '７'],
    [
      'a word that stands twice',
      'en/goal',
      says('goal', 'Ask at the the counter.'),
      'typing/doubled-word',
      'the the',
    ],
    [
      'a bracket that is not closed',
      'ja/goal',
      says('goal', '区が「目指すことです。'),
      'typing/bracket',
      '「',
    ],
    ['a space too many in English', 'en/goal', says('goal', 'Ask  here.'), 'typing/space', 'Ask'],
    ['a text that is not finished', 'en/goal', says('goal', 'Ask at TODO.'), 'typing/placeholder', 'TODO'],
    ['a plural form too few', 'en/ui', has('fact', { desks_one: 'A desk' }), 'structure/plurals', 'other'],
    ['a verb that lost its strength', 'en/goal', says('goal', 'This is safe.'), 'strength/verb', '目指す'],
    [
      'a result that nobody promised',
      'ja/goal',
      says('goal', '区が目指すことを実現します。'),
      'strength/promise',
      '実現します',
    ],
  ])('%s', (_, file, change, rule, words) => {
    const findings = afterChange(file, change)
    const found = findings.filter((finding) => finding.rule === rule && finding.found.includes(words))
    expect(found, findings.map((finding) => `${finding.rule}: ${finding.found}`).join('\n')).not.toEqual([])
    for (const finding of found) expect(`${finding.locale}/${finding.file}`).toBe(file)
  })

  it('a form that the glossary refuses', () => {
    const findings = afterChange('en/glossary', has('ward-office', { avoid: ['Mihon Ward Office'] }))
    expect(findings.filter(({ rule }) => rule === 'terms')).toMatchObject([
      { locale: 'en', file: 'office', found: 'Mihon Ward Office', proposal: 'ward office' },
    ])
  })

  it('a term for which another was chosen', () => {
    afterChange('en/goal', says('goal', 'The goal is less food loss.'))
    writeFileSync(join(folder, 'terms-en.json'), JSON.stringify({ chosen: { 'food waste': ['food loss'] } }))
    const findings = checkByRules(folder, dictionary)
    rmSync(join(folder, 'terms-en.json'))
    expect(findings.filter(({ rule }) => rule === 'terms/chosen')).toMatchObject([
      { locale: 'en', file: 'goal', found: 'food loss', proposal: 'food waste' },
    ])
  })
})
