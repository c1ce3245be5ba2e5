import { describe, expect, it } from 'vitest'
import { phrasesOf } from '../../src/shared/text/phrase.ts'
import { parseRuby, plainText, spokenText } from '../../src/shared/text/ruby.ts'

describe('ruby', () => {
  it('is a base with a reading, and everything else plain', () => {
    expect(parseRuby('｜戸塚《とつか》区役所')).toEqual([
      { base: '戸塚', reading: 'とつか' },
      { base: '区役所' },
    ])
  })

  it('has no reading if none is written', () => {
    expect(parseRuby('English')).toEqual([{ base: 'English' }])
    expect(parseRuby('')).toEqual([])
  })

  it.each(['戸塚《とつか》', '｜戸塚', '｜戸塚《とつか', '》', '｜《とつか》', '｜戸塚《》'])(
    'refuses %s and names it',
    (text) => {
      expect(() => parseRuby(text)).toThrow(text)
    },
  )

  it('is printed without readings and spoken with them', () => {
    expect(plainText('｜停電《ていでん》の\u200b｜準備《じゅんび》')).toBe('停電の準備')
    expect(spokenText('｜停電《ていでん》の\u200b｜準備《じゅんび》')).toBe('ていでんのじゅんび')
  })
})

describe('a phrase', () => {
  it('ends at a mark, at a space and between sentences', () => {
    expect(phrasesOf('停電に\u200b備える。次へ 行く')).toEqual(['停電に', '備える。', '次へ ', '行く'])
  })

  it('loses no character', () => {
    const text = '｜戸塚区《とつかく》の ｜目標《もくひょう》です。A b'
    expect(phrasesOf(text).join('')).toBe(text)
  })
})
