import { describe, expect, it } from 'vitest'
import { kindOf, soundTermsOf, termsOf } from '../../../src/search/terms.ts'

describe('the terms of a text', () => {
  it.each([
    ['neighbours of kana', 'こせき', ['こせ', 'せき']],
    ['neighbours, and each kanji alone', '引っ越し', ['引っ', 'っ越', '越し', '引', '越']],
    ['a single character', '猫', ['猫']],
    ['words of letters', 'moving in', ['moving', 'in']],
    [
      'words in their singular',
      'taxes vaccines families status bus',
      ['tax', 'vaccine', 'family', 'status', 'bus'],
    ],
    ['a short beginning, also joined', 'wi-fi', ['wi', 'fi', 'wifi']],
    ['a name and its 課', 'koseki-ka', ['koseki', 'ka']],
    ['Japanese and letters apart', 'npo法人', ['npo', '法人', '法', '人']],
    ['numbers', '第4期', ['第', '4', '期']],
    ['other scripts', '한국어 नेपाली', ['한국어', 'नेपाली']],
    ['neighbours of Thai', 'ไทย', ['ไท', 'ทย']],
    ['each once', 'ねこねこ', ['ねこ', 'こね']],
    ['nothing but signs', '!? 。・ 🙂', []],
  ])('are %s', (_, text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it('by sound are neighbours, and each run as a whole', () => {
    expect(soundTermsOf('がっこう')).toEqual(['かこ', '=かこ'])
  })

  it.each([
    ['tax', 'word'],
    ['こせ', 'pair'],
    ['戸籍', 'pair'],
    ['税', 'alone'],
    ['=こせき', 'whole'],
  ])('%s is a %s', (term, kind) => {
    expect(kindOf(term)).toBe(kind)
  })
})
