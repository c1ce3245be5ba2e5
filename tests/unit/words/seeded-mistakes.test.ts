import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { checkByRules, checkLocales } from '../../../build/steps/check-words.ts'
import type { Finding } from '../../../src/checker/finding.ts'
import { has, type Seed, says, seededWords } from '../../support/seeded-words.ts'

// Every test reads all words again. textlint and a second process take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const root = join(import.meta.dirname, '../../..')
const { folder, dictionary, afterChange } = await seededWords()
const EASY = 'ja-simple/departments'

describe('a mistake in the words is found', () => {
  it.each<Seed>([
    ['a wrong reading', EASY, says('tax', '｜窓口《まどくち》です。'), 'readings', '窓口《まどくち》'],
    [
      'a wrong reading in Japanese',
      'ja/goal',
      says('goal', '｜戸籍《とせき》です。'),
      'readings',
      '戸籍《とせき》',
    ],
    [
      'a day with a wrong reading',
      EASY,
      says('tax', '1｜月《がつ》3｜日《にち》です。'),
      'readings-of-days',
      '3日《にち》',
    ],
    ['a missing space', EASY, says('tax', '｜店《みせ》で｜聞《き》きます。'), 'easy/spaces', '店で聞き'],
    ['a space too many', EASY, says('tax', '｜店《みせ》 で ｜聞《き》きます。'), 'easy/spaces', '店で聞き'],
    [
      'a double negative',
      EASY,
      says('tax', '｜出《だ》さない ことは ありません。'),
      'easy/double-negative',
      'ない',
    ],
    [
      'a duty worded with two negations',
      EASY,
      says('tax', '｜出《だ》さなければ なりません。'),
      'easy/double-negative',
      'なけれ',
    ],
    ['a kanji without its reading', EASY, says('tax', '窓口です。'), 'easy/kanji-without-reading', '窓口'],
    ['a reading on kana', EASY, says('tax', '｜みんな《みんな》です。'), 'ruby/reading', 'みんな'],
    ['a reading without its bar', EASY, says('tax', '健康《けんこう》です。'), 'ruby/notation', '健康'],
    ['a passive', EASY, says('tax', '｜電話《でんわ》が ｜使《つか》われます。'), 'easy/passive', '使われ'],
    ['an honorific', EASY, says('tax', 'ここに お｜越《こ》し ください。'), 'easy/honorific', 'お越し'],
    [
      'a year of an era',
      EASY,
      says('tax', '｜令和《れいわ》4｜年《ねん》です。'),
      'easy/western-years',
      '令和4年',
    ],
    [
      'two sentences in a line',
      EASY,
      says('tax', '｜店《みせ》です。｜駅《えき》です。'),
      'easy/one-sentence-a-line',
      '駅',
    ],
    ['a plain form', EASY, says('tax', '｜店《みせ》で ｜調《しら》べる。'), 'easy/polite', '調べる'],
    ['the wrong name of the ward', 'en/goal', says('goal', 'Come to Tozuka.'), 'english/names', 'Tozuka'],
    [
      'a sentence that is too long',
      'en/goal',
      says(
        'goal',
        'It goes on and on and on and on, as if whoever wrote it had been paid by the word for years.',
      ),
      'english/long-sentence',
      'paid',
    ],
    [
      'a missing key',
      'en/pages',
      (words: Record<string, { skip?: string }>) => {
        delete words.page?.skip
      },
      'structure/keys',
      'pages.page.skip',
    ],
    ['a key too many', 'en/pages', has('page', { skop: 'x' }), 'structure/keys', 'pages.page.skop'],
    ['a lost blank', 'en/ui', has('fact', { floor: 'Floor 2' }), 'structure/blanks', 'none'],
  ])('%s', (_, file, change, rule, words) => {
    const findings = afterChange(file, change)
    const found = findings.filter((finding) => finding.rule === rule && finding.found.includes(words))
    expect(found, findings.map((finding) => `${finding.rule}: ${finding.found}`).join('\n')).not.toEqual([])
    for (const finding of found) expect(`${finding.locale}/${finding.file}`).toBe(file)
  })

  it('mixed styles, which textlint finds', async () => {
    afterChange('ja/goal', says('goal', '目標である。'))
    const findings = await checkLocales(folder, dictionary)
    expect(findings.map(({ rule, key }) => [rule, key])).toContainEqual([
      'textlint/no-mix-dearu-desumasu',
      'goal.body.0',
    ])
  })

  it('a changed number, in each language', () => {
    for (const [locale, text, figure] of [
      ['ja', '2021年です。', '2021'],
      ['ja-simple', '2032｜年《ねん》です。', '2032'],
      ['en', 'It was 2012.', '2012'],
    ] as const) {
      const findings = afterChange(`${locale}/viewpoints`, says('viewpoint', text))
      expect(findings.map(({ rule, found }) => [rule, found])).toContainEqual(['numbers', figure])
    }
  })
})

describe('npm run words', () => {
  const run = (...options: string[]) =>
    spawnSync(
      process.execPath,
      ['--experimental-strip-types', 'build/tasks/words.ts', `--in=${folder}`, ...options],
      { cwd: root, encoding: 'utf8' },
    )

  it('prints JSON for editors, with file, key, text, rule and severity, and ends with 1 at an error', () => {
    afterChange('en/goal', says('goal', 'Come to Tozuka.'))
    const { status, stdout } = run('--json')
    const found = (JSON.parse(stdout) as Finding[]).find(({ rule }) => rule === 'english/names')
    expect(found).toMatchObject({
      locale: 'en',
      file: 'goal',
      key: 'goal.body.0',
      text: 'Come to Tozuka.',
      severity: 'error',
      found: 'Tozuka',
      message: expect.stringMatching(/./),
    })
    expect(status).toBe(1)
  })

  it('prints the same for people, in a block with its place, and the number of errors', () => {
    afterChange('en/goal', says('goal', 'Come to Tozuka.'))
    const { length } = checkByRules(folder, dictionary).filter(({ severity }) => severity === 'error')
    const { status, stdout } = run()
    expect(stdout).toMatch(/^locales\/en\/goal\.json {2}goal\.body\.0\n {2}error {2}english\/names: Tozuka$/m)
    expect(stdout).toMatch(new RegExp(`^${length} errors, \\d+ warnings$`, 'm'))
    expect(status).toBe(1)
  })
})
