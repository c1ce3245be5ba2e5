import { describe, expect, it } from 'vitest'
import { wrongStrength } from '../../../src/checker/compared/strength.ts'
import { parseTopicVerbs, parseVerbWords } from '../../../src/checker/compared/verbs.ts'
import { passagesOf } from '../../../src/checker/passage.ts'
import { exampleOf } from '../../support/words.ts'

const words = parseVerbWords({
  努める: { counterparts: { en: ['strive…', 'work to'] }, promises: { en: ['ensures'] } },
  推進: { counterparts: { en: ['carr… forward'] } },
  予防: { promises: { ja: ['防ぎます'] } },
})
const { locale } = exampleOf('', { tag: 'en', breaks: 'spaces' })

/** What is found in the lines of a topic, as rule and words. */
const found = (id: string, verb: string, body: string[], more: string[] = []) =>
  wrongStrength(
    passagesOf({ ...locale, id }, { plan: { topic: { heading: 'We strive', body, more } } }),
    { topic: { [verb]: 'as the source says' } },
    words,
  ).map((finding) => `${finding.rule} ${finding.key} ${finding.found}`)

describe('the verb of the source', () => {
  it.each([
    [['The ward strives for safety.'], []],
    [['Power units for homes.'], ['Staff work to keep people safe.']],
  ])('has a counterpart in %s %s', (body, more) => expect(found('en', '努める', body, more)).toEqual([]))

  it('is missed in the body and the other lines together, whatever the heading says', () => {
    expect(found('en', '努める', ['The ward works together.'], ['It is safe.'])).toEqual([
      'strength/verb topic.body.0 努める',
    ])
  })

  it('may be a word with others between its parts, in one sentence', () => {
    expect(found('en', '推進', ['The ward carries this work forward.'])).toEqual([])
    expect(found('en', '推進', ['The ward carries it out. Look forward to it.'])).toHaveLength(1)
  })

  it('is not looked for in a language that has no forms of it', () => {
    expect(found('xx', '努める', ['...'])).toEqual([])
  })
})

describe('a result', () => {
  it('that the source only strives for is not promised, in any line', () => {
    expect(found('en', '努める', ['The ward strives.'], ['It ensures safety.'])).toEqual([
      'strength/promise topic.more.0 ensures',
    ])
  })

  it('is found through readings and spaces', () => {
    expect(found('ja', '予防', ['｜病気《びょうき》を ｜防《ふせ》ぎます。'])).toEqual([
      'strength/promise topic.body.0 防ぎます',
    ])
  })
})

describe('a topic', () => {
  const passages = passagesOf({ ...locale, id: 'en' }, { plan: { topic: { body: ['It ensures safety.'] } } })

  it('without a verb is not checked', () => {
    expect(wrongStrength(passages, {}, words)).toEqual([])
  })

  it('that has no words in a language is not checked there', () => {
    expect(wrongStrength(passages, { other: { 努める: 'x' } }, words)).toEqual([])
  })
})

describe('the tables of verbs', () => {
  it('name the verb that is in one of them only', () => {
    expect(() => parseTopicVerbs({ topic: { 誓う: '誓います' } }, words)).toThrow(/topic.*誓う/)
  })

  it.each([
    ['a verb without its words in the source', { topic: { 努める: '' } }],
    ['a list instead of verbs', { topic: '努める' }],
  ])('refuse %s', (_, topics) => {
    expect(() => parseTopicVerbs(topics, words)).toThrow(/src\/facts\/verbs\.ts: topic/)
  })

  it.each([
    ['an unknown key', { 努める: { weaker: {} } }],
    ['a language with no form', { 努める: { counterparts: { en: [] } } }],
  ])('refuse %s', (_, verbs) => expect(() => parseVerbWords(verbs)).toThrow(/locales\/verbs\.json: 努める/))
})
