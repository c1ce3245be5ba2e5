import { describe, expect, it } from 'vitest'
import officeWords from '../../../src/checker/easy/office-words.json' with { type: 'json' }
import { missingOfficeGlosses } from '../../../src/checker/easy/office-words.ts'
import { passagesOf, type WordFiles } from '../../../src/checker/passage.ts'
import { exampleOf } from '../../support/words.ts'

const { locale } = exampleOf('', { tag: 'ja', breaks: 'spaces' })
const found = (files: WordFiles, names: string[] = [], terms: string[] = []) =>
  missingOfficeGlosses(passagesOf(locale, files), { names, terms }).map(
    ({ key, found: word, severity }) => `${severity} ${key} ${word}`,
  )
const topic = (heading: string, body: string[], more: string[] = []) => ({
  plan: { cuts: { heading, body, more } },
})

const HEADING = '｜停電《ていでん》の とき'
const GLOSSED = '｜停電《ていでん》（｜電気《でんき》が ｜止《と》まる こと）の ｜話《はなし》です。'
const EXPLAINED = '｜停電《ていでん》は、｜電気《でんき》が ｜止《と》まる ことです。'
const BARE = '｜停電《ていでん》の ｜話《はなし》です。'
const OTHER = '｜機械《きかい》の ｜話《はなし》です。'

describe('a word of offices in easy Japanese', () => {
  it.each([
    ['in brackets', [GLOSSED]],
    ['in a sentence', [EXPLAINED]],
  ])('in a heading is explained by the body below it, %s', (_, body) => {
    expect(found(topic(HEADING, body))).toEqual([])
  })

  it('in a heading is not explained by lines that the wall does not show', () => {
    expect(found(topic(HEADING, [OTHER], [EXPLAINED]))).toEqual(['warning cuts.heading 停電'])
  })

  it('is reported once in a topic, where its lines first have it', () => {
    expect(found(topic(HEADING, [BARE], [BARE, BARE]))).toEqual(['error cuts.body.0 停電'])
    expect(found(topic('x', [OTHER], [BARE, BARE]))).toEqual(['error cuts.more.0 停電'])
  })

  it('among the lines of a page is explained by any of them', () => {
    expect(found(topic('x', [OTHER], [BARE, EXPLAINED]))).toEqual([])
  })

  it('in a help line of the app is reported', () => {
    expect(found({ ui: { fact: { ask: '｜職員《しょくいん》に ｜聞《き》いて ください。' } } })).toEqual([
      'error fact.ask 職員',
    ])
  })

  it('in a label, which is too short for a gloss, is a warning', () => {
    expect(found({ ui: { badge: '｜一部《いちぶ》だけ' } })).toEqual(['warning badge 一部'])
  })

  it('of one kanji is not found in longer words', () => {
    expect(found({ ui: { a: '｜戸籍課《こせきか》の ｜課題《かだい》です。' } })).toEqual([])
    expect(found({ ui: { a: '｜課《か》の ｜話《はなし》です。' } })).toEqual(['error a 課'])
  })

  it('in a name, a term or quotation marks stays as it is', () => {
    expect(found({ ui: { a: '「｜停電《ていでん》」の ｜会《かい》です。' } })).toEqual([])
    expect(
      found({ ui: { a: '｜災害対策本部《さいがいたいさくほんぶ》です。' } }, [], ['災害対策本部']),
    ).toEqual([])
  })

  it('in the glossary is explained there', () => {
    expect(found({ glossary: { cut: { explanation: [BARE] } } })).toEqual([])
  })

  it.each(Object.entries(officeWords))('%s has a proposal with readings', (_, proposal) => {
    expect(proposal.replace(/｜[^《]+《[ぁ-ゖ]+》/gu, '')).not.toMatch(/\p{Script=Han}/u)
  })
})

describe('the lines of a topic', () => {
  it('know those before them on the page', () => {
    const passages = passagesOf(locale, topic('x', ['1。', '2。'], ['3。']))
    expect(passages.map(({ before }) => before)).toEqual([[], [], ['1。'], ['1。', '2。']])
  })
})
