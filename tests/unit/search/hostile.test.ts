import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../../src/search/entries.ts'
import { LONGEST_QUERY } from '../../../src/search/fold.ts'
import { formsOf } from '../../../src/search/forms.ts'
import { indexOf } from '../../../src/search/index.ts'
import { interpretationsOf } from '../../../src/search/query.ts'
import { readingsOf } from '../../../src/search/readings.ts'
import { searchIn } from '../../../src/search/search.ts'
import { fixtureOffice } from '../../support/fixture-office.ts'

const { edition } = fixtureOffice()
const entries = entriesOf(edition)
const index = indexOf(formsOf(entries, readingsOf(edition, entries)))

const HOSTILE: Record<string, string> = {
  'ten thousand kana': 'あ'.repeat(10_000),
  'ten thousand words': 'tax '.repeat(10_000),
  'letters that become many': '\ufdfa'.repeat(10_000),
  'marks upon marks': `e${'\u0301'.repeat(10_000)}`,
  patterns: '(.*)+$ [a-z]{1,9999} \\u{1F600} ^(a+)+$',
  'a long row of letters that could be romaji': `${'n'.repeat(9_999)}b`,
  'long marks': `あ${'ー'.repeat(9_999)}`,
  emoji: '👨‍👩‍👧‍👦🏳️‍🌈🇯🇵',
  'a lone half of a character': '\ud800税\udfff',
  'marks of direction': '\u202e\u2066税\u2069\u200f',
  'nothing but blanks': '\u3000 \t\n\u00a0',
  controls: '\u0000\u0007\u001b[31m税\u007f',
  'names that objects have': '__proto__ constructor toString hasOwnProperty',
  markup: '<script>alert(1)</script>&lt;"\'',
  'a query language': 'tax AND NOT (pension OR *) ~2',
  'a private character': '\ue000\uf8ff\u{10ffff}',
}

describe('a hostile query', () => {
  it.each(Object.entries(HOSTILE))('of %s is answered, and soon', (_, query) => {
    const before = performance.now()
    expect(() => searchIn(index, query)).not.toThrow()
    // A second is far more than the few milliseconds it takes, and far less than a query without bounds would.
    expect(performance.now() - before).toBeLessThan(1_000)
  })

  it('is answered whatever its characters are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) =>
        Array.isArray(searchIn(index, query)),
      ),
      { numRuns: 300 },
    )
  })

  it('is looked up by a bounded number of terms', () => {
    for (const query of Object.values(HOSTILE))
      for (const { weights } of interpretationsOf(query))
        expect(weights.size).toBeLessThanOrEqual(3 * LONGEST_QUERY)
  })

  it('finds what its first hundred characters find', () => {
    const query = `${'税'.repeat(LONGEST_QUERY)}${'x'.repeat(9_000)}`
    expect(searchIn(index, query)).toEqual(searchIn(index, query.slice(0, LONGEST_QUERY)))
  })
})
