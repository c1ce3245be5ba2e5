import { describe, expect, it } from 'vitest'
import { markTerms, termsIn } from '../../../src/shared/text/terms.ts'

const entry = (...terms: string[]) => ({ terms, term: terms[0] ?? '', explanation: ['x'] })
const GLOSSARY = { register: entry('戸籍'), insurance: entry('国民健康保険'), health: entry('健康') }

describe('terms in a text', () => {
  it('are found through readings, through spaces and through marks for breaks', () => {
    expect(termsIn('｜戸籍《こせき》の ｜窓口《まどぐち》', GLOSSARY)).toEqual(['register'])
    expect(termsIn('国民\u200b健康保険です', GLOSSARY)).toEqual(['insurance'])
    expect(termsIn('｜国民《こくみん》 ｜健康保険《けんこうほけん》です', GLOSSARY)).toEqual(['insurance'])
  })

  it('count once, the longest first, in the order of the text', () => {
    expect(termsIn('健康と国民健康保険と健康', GLOSSARY)).toEqual(['health', 'insurance'])
  })

  it('are not found in a longer word with a reading of its own', () => {
    expect(termsIn('｜戸籍課《こせきか》', GLOSSARY)).toEqual([])
  })

  it('in English are whole words, in either case', () => {
    const english = { stamp: entry('stamp rally') }
    expect(termsIn('Stamp rally today', english)).toEqual(['stamp'])
    expect(termsIn('stamp rallying', english)).toEqual([])
  })

  it('leave the text unchanged', () => {
    for (const text of ['｜戸籍《こせき》の ｜窓口《まどぐち》', '国民\u200b健康保険\u200bです', 'x'])
      expect(
        markTerms(text, GLOSSARY)
          .map(({ raw }) => raw)
          .join(''),
      ).toBe(text)
  })
})
