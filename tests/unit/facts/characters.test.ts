import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../build/steps/font-coverage.ts'
import { undrawn } from '../../../src/checker/room/characters.ts'
import { facts } from '../../../src/facts/facts.ts'

const NAMES = '中文한국어Tiếng Việtनेपालीไทย'
const spoken = (facts.office.languages.spoken.value ?? []).map(({ name }) => name).join('')

describe('the fonts of the build', () => {
  it('draw the names of languages, each in its own script', async () => {
    const { names } = await coverageOf('', NAMES + spoken)
    expect([...NAMES, ...spoken].filter((char) => char !== ' ' && !names.has(char))).toEqual([])
  })

  it.each([
    ['Kōrei Shōgai', []],
    ['戸塚区役所、窓口（7番）', []],
    ['Bố và Việt', ['ố', 'ệ']],
    ['नेपाली', ['न', 'े', 'प', 'ा', 'ल', 'ी']],
    ['안내', ['안', '내']],
  ])('have the characters of %s but for those that only names have: %j', async (text, missing) => {
    const { text: drawn } = await coverageOf(text, '')
    const found = undrawn(text, (char) => drawn.has(char)).map(({ found }) => found.split(' ')[0])
    expect(found.sort()).toEqual([...missing].sort())
  })
})

describe('a character that no font has', () => {
  it('is named with its code, and with the usual form if that is drawn', () => {
    const drawn = new Set(['ア', 'a'])
    expect(undrawn('aｱố', (char) => drawn.has(char))).toEqual([
      { found: 'ｱ (U+FF71)', message: expect.stringContaining('expected'), proposal: 'ア' },
      { found: 'ố (U+1ED1)', message: expect.stringContaining('expected') },
    ])
  })

  it('has ink: spaces and marks for breaks are none', () => {
    expect(undrawn('a b\u200bc\n', () => true)).toEqual([])
    expect(undrawn(' \u200b\n\ufe0f', () => false)).toEqual([])
  })
})
