import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../build/steps/dictionary.ts'
import { checkPassage } from '../../../src/checker/check-words.ts'
import { parseChosenTerms } from '../../../src/checker/every/chosen-terms.ts'
import { contextOf } from '../../../src/checker/rule.ts'
import { exampleOf } from '../../support/words.ts'

const dictionary = await loadDictionary()
const FILE = 'locales/terms-en.json'

/** What is refused in a text, with what was chosen. */
function refused(text: string, chosen: Record<string, string[]>) {
  const context = contextOf(dictionary, {}, { readings: [], unread: [] }, parseChosenTerms({ chosen }, FILE))
  return checkPassage(exampleOf(text, { tag: 'en', breaks: 'spaces' }), context)
    .filter(({ rule }) => rule === 'terms/chosen')
    .map(({ found, proposal }) => `${found} → ${proposal}`)
}

describe('a form that was not chosen', () => {
  it.each([
    ['at the start of a sentence', 'Blackouts and a blackout.', ['blackout → power cut']],
    ['in capitals', 'BLACKOUT', ['BLACKOUT → power cut']],
  ])('is found %s', (_, text, expected) => {
    expect(refused(text, { 'power cut': ['blackout'] })).toEqual(expected)
  })

  it('is not found inside a longer word', () => {
    expect(refused('Wasps are waspish.', { bees: ['wasp'] })).toEqual([])
  })

  it('is not found inside a chosen term', () => {
    expect(refused('Bees and wasps are gone.', { 'bees and wasps': ['wasps'] })).toEqual([])
  })

  it('is allowed where no term was chosen', () => {
    expect(refused('A blackout.', {})).toEqual([])
  })
})

describe('a list of chosen terms', () => {
  it.each<[what: string, list: unknown, message: RegExp]>([
    ['chooses and refuses a form', { chosen: { a: ['b'], b: ['c'] } }, /b is chosen and refused/],
    ['refuses a form twice', { chosen: { a: ['b', 'b'] } }, /terms-en\.json: chosen\.a.*each form once/],
    ['has another key', { chosen: {}, refused: {} }, /terms-en\.json: refused/],
    ['has one form that is no list', { chosen: { a: 'b' } }, /terms-en\.json: chosen\.a/],
  ])('that %s is refused, and the place is named', (_, list, message) => {
    expect(() => parseChosenTerms(list, FILE)).toThrow(message)
  })
})
