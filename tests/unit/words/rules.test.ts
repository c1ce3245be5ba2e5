import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../build/steps/dictionary.ts'
import { checkPassage } from '../../../src/checker/check-words.ts'
import type { Rule } from '../../../src/checker/rule.ts'
import { rulesOf } from '../../../src/checker/rules.ts'
import { exampleContext, exampleOf } from '../../support/words.ts'

const dictionary = await loadDictionary()
const LANGUAGES = [
  { tag: 'ja', breaks: 'spaces' },
  { tag: 'ja', breaks: 'phrases' },
  { tag: 'en', breaks: 'spaces' },
] as const
const cases = LANGUAGES.flatMap((language) => rulesOf(language).map((rule) => ({ language, rule })))
const examples = (kind: 'good' | 'bad') =>
  cases.flatMap(({ language, rule }) =>
    rule[kind].map((text) => [rule.id, text, { language, rule }] as const),
  )

const said = (text: string, { language, rule }: { language: (typeof LANGUAGES)[number]; rule: Rule }) =>
  checkPassage(exampleOf(text, language), exampleContext(dictionary)).filter(
    (finding) => finding.rule === rule.id,
  )

describe('every rule', () => {
  it.each(cases.map(({ rule }) => [rule.id, rule] as const))('%s has a source and examples', (_, rule) => {
    expect(rule.source).not.toBe('')
    expect(rule.good.length).toBeGreaterThan(0)
    expect(rule.bad.length).toBeGreaterThan(0)
  })

  it.each(examples('good'))('%s leaves its good example alone: %s', (_, text, example) => {
    expect(said(text, example)).toEqual([])
  })

  it.each(examples('bad'))('%s finds its bad example: %s', (_, text, example) => {
    const found = said(text, example)
    expect(found.length).toBeGreaterThan(0)
    for (const { severity, message, found: words } of found) {
      expect(severity).toBe(example.rule.severity)
      expect(message).not.toBe('')
      expect(words).not.toBe('')
    }
  })

  it('has a unique name in its language', () => {
    for (const language of LANGUAGES) {
      const ids = rulesOf(language).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})
