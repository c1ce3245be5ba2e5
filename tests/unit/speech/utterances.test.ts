import { describe, expect, it } from 'vitest'
import { inWords } from '../../../src/lines/speech/in-words.ts'
import { sentencesOf } from '../../../src/lines/speech/sentences.ts'
import type { SpeechWords } from '../../../src/lines/speech/speech.ts'
import { partsOf, utterancesOf } from '../../../src/lines/speech/utterance.ts'
import { BREAK } from '../../../src/shared/text/phrase.ts'
import { loadBundle } from '../../support/bundle.ts'

const { i18n, speech } = loadBundle()
const wordsOf = (id: string) => speech.words[id] as SpeechWords

describe('sentences', () => {
  it.each([
    ['ある。ない。', ['ある。', 'ない。']],
    ['「ある。ない。」と｜言《い》う。', ['「ある。ない。」と｜言《い》う。']],
    ['ある（ない。また。）のです。', ['ある（ない。また。）のです。']],
    [`ある。${BREAK}ない。`, ['ある。', 'ない。']],
    ['ひとつ\nふたつ', ['ひとつ', 'ふたつ']],
    ['It is open. Please come in!', ['It is open.', 'Please come in!']],
    [
      'Open until 5 p.m. on Fridays. Closed on Sundays.',
      ['Open until 5 p.m. on Fridays.', 'Closed on Sundays.'],
    ],
    ['Open until 5 p.m. Monday to Friday', ['Open until 5 p.m. Monday to Friday']],
    ['It costs 1.5 times as much.', ['It costs 1.5 times as much.']],
    ['– ・ –', []],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })
})

describe('figures and short forms in words', () => {
  it.each([
    ['en', '8:45–17:00', '8:45 a.m. to 5 p.m.'],
    ['en', '9:00–12:00', '9 a.m. to 12 noon'],
    ['en', '0:05', '0:05 a.m.'],
    ['en', '8:45 a.m. – noon', '8:45 a.m. to noon'],
    ['en', 'Mon–Fri', 'Monday to Friday'],
    ['en', 'Sat 28 Nov – Thu 3 Dec', 'Saturday 28 November to Thursday 3 December'],
    ['en', 'Monkey, Sundry, Mayor', 'Monkey, Sundry, Mayor'],
    ['en', 'counter 93, 9F', 'counter 93, floor 9'],
    ['en', 'The FY2022 plan', 'The fiscal year 2022 plan'],
    ['en', 'Call 045-866-8484 now', 'Call zero four five, eight six six, eight four eight four now'],
    ['en', 'Information from 2019–2026', 'Information from 2019 to 2026'],
    ['en', 'words – and more words', 'words – and more words'],
    ['ja', '8:45–17:00', '午前8時45分から午後5時'],
    ['ja', '月曜〜金曜', '月曜から金曜'],
    ['ja', `12月29日〜${BREAK}1月3日`, '12月29日から1月3日'],
    ['ja', '11月24日（火）', '11月24日火曜日'],
    ['ja', '045-866-8484', 'ゼロ・ヨン・ゴ、ハチ・ロク・ロク、ハチ・ヨン・ハチ・ヨン'],
    ['ja', '〒244-0003 戸塚町16-17', '〒ニ・ヨン・ヨン、ゼロ・ゼロ・ゼロ・サン 戸塚町16-17'],
    [
      'en',
      '16-17 Totsuka-cho, Yokohama 244-0003',
      '16-17 Totsuka-cho, Yokohama two four four, zero zero zero three',
    ],
    ['ja-simple', '9:00–12:00', '｜午前《ごぜん》9｜時《じ》から ｜昼《ひる》の 12｜時《じ》'],
  ])('%s: %s', (id, text, said) => {
    expect(inWords(text, wordsOf(id))).toBe(said)
  })
})

describe('the languages of a sentence', () => {
  it.each([
    ['en', 'Koseki-ka', [['en', 'Koseki-ka']]],
    ['en', '戸籍課', [['ja', '戸籍課']]],
    [
      'en',
      'In the plan its mark is “減”.',
      [
        ['en', 'In the plan its mark is “'],
        ['ja', '減'],
      ],
    ],
    [
      'en',
      'Ask at ｜戸籍課《こせきか》 2番 on the second floor.',
      [
        ['en', 'Ask at'],
        ['ja', '｜戸籍課《こせきか》 2番'],
        ['en', 'on the second floor.'],
      ],
    ],
    ['ja', 'ICTやSDGsの講座です。', [['ja', 'ICTやSDGsの講座です。']]],
    ['ja', 'Totsuka Ward Office', [['en', 'Totsuka Ward Office']]],
    ['ja', '3R', [['ja', '3R']]],
  ])('%s: %s', (id, text, parts) => {
    const said = partsOf(text, wordsOf(id), i18n.language(id).locale.tag)
    expect(said.map((part) => [part.lang, part.text])).toEqual(parts)
  })

  it('names a number that only a symbol tells to be one', () => {
    const [said] = utterancesOf(speech, i18n.language('en'), [{ text: '045-866-8484' }])
    expect(said?.parts).toEqual([
      { text: 'phone zero four five, eight six six, eight four eight four', lang: 'en' },
    ])
  })

  it('cuts a long sentence where a reader breathes', () => {
    const text = `${'あ'.repeat(30)}、${'｜漢字《かんじ》'.repeat(10)}、${'い'.repeat(30)}。`
    const parts = partsOf(text, wordsOf('ja'), 'ja')
    expect(parts.map((part) => part.text)).toEqual([
      `${'あ'.repeat(30)}、`,
      `${'｜漢字《かんじ》'.repeat(10)}、`,
      `${'い'.repeat(30)}。`,
    ])
  })
})

describe('utterances', () => {
  it('know their line, and their sentence as it is written', () => {
    const lines = [
      { text: '｜窓口《まどぐち》です。\n3｜階《かい》です。' },
      { text: '–' },
      { text: '9:00–12:00' },
    ]
    const said = utterancesOf(speech, i18n.language('ja-simple'), lines)
    expect(said.map(({ line, written }) => [line, written])).toEqual([
      [0, '｜窓口《まどぐち》です。'],
      [0, '3｜階《かい》です。'],
      [2, '9:00–12:00'],
    ])
  })

  it('need the words of the language', () => {
    expect(() => utterancesOf({ ...speech, words: {} }, i18n.language('en'), [])).toThrow('in en')
  })
})
