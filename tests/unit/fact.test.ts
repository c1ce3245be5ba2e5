import { describe, expect, it } from 'vitest'
import { type Fact, type Source, shown } from '../../src/shared/edition/fact/fact.ts'
import { fact } from '../../src/shared/edition/fact/state-fact.ts'

const sources = Object.fromEntries(
  (['answer', 'official', 'affiliate', 'reference', 'machine', 'press', 'third-party'] as const).map(
    (kind): [string, Source] => [kind, { title: kind, url: 'https://example.jp', date: null, kind }],
  ),
)
const stated = (fact: Partial<Fact<string>>): Fact<string> => ({
  value: '045-866-8484',
  confidence: 'single',
  risk: 'low',
  sources: ['official'],
  date: '2022-05-13',
  ...fact,
})

describe('a fact is shown', () => {
  it.each(['answer', 'official', 'affiliate', 'reference'])(
    'plainly, when an %s source states it and the risk is low',
    (source) => {
      expect(shown(stated({ sources: [source] }), sources)).toEqual({ value: '045-866-8484' })
    },
  )

  it('with its month, when the risk is medium', () => {
    expect(shown(stated({ risk: 'medium' }), sources)).toEqual({ value: '045-866-8484', asOf: '2022-05' })
  })

  it('when one of its sources is official, whatever the others are', () => {
    expect(shown(stated({ sources: ['press', 'official'] }), sources)).toBeDefined()
  })
})

describe('a fact remembers what it was', () => {
  it('and shows what it is', () => {
    const now = fact('new', { sources: ['official'], history: [{ value: 'old', sources: ['press'] }] })
    expect(shown(now, sources)).toEqual({ value: 'new' })
    expect(now.history).toEqual([{ value: 'old', sources: ['press'] }])
  })

  it('but shows nothing old if what it is may not be shown', () => {
    const now = fact('new', { sources: ['press'], history: [{ value: 'old', sources: ['official'] }] })
    expect(shown(now, sources)).toBeUndefined()
  })
})

describe('a fact is not shown', () => {
  it.each(['machine', 'press', 'third-party', 'unheard-of'])('when only a %s source states it', (source) => {
    expect(shown(stated({ sources: [source] }), sources)).toBeUndefined()
  })

  it.each([
    ['it is missing', { value: null }],
    ['the risk is high', { risk: 'high' }],
    ['it was inferred', { confidence: 'inferred' }],
    ['the risk is medium and nobody knows how old it is', { risk: 'medium', date: undefined }],
  ] as const)('when %s', (_, fact) => {
    expect(shown(stated(fact), sources)).toBeUndefined()
  })
})
