import { describe, expect, it } from 'vitest'
import { readingLoad } from '../../src/shared/text/reading-load.ts'

describe('the load of a text', () => {
  it.each([
    ['停電に備える。', 6],
    ['ICT講座', 3.5],
    ['2022年度', 6],
    ['｜停電《ていでん》', 2],
    ['045-866-8484', 10],
    ['', 0],
  ])('in characters: %s takes %d', (text, load) => {
    expect(readingLoad(text, 'characters')).toBe(load)
  })

  it.each([
    ['｜準備《じゅんび》', 3],
    ['｜停電《ていでん》の ｜準備《じゅんび》', 8],
    ['ショッピング', 5],
    ['スマホ', 3],
    ['2022｜年度《ねんど》', 7],
    ['9｜階《かい》', 3],
    ['24｜日《か》', 3],
  ])('in morae: %s takes %d', (text, load) => {
    expect(readingLoad(text, 'morae')).toBe(load)
  })

  it.each([
    ['Preparing for power cuts', 4],
    ['FY2022 plan. May have changed.', 7],
    ['045-222-1209', 5],
    ['Mon–Fri', 1],
    ['', 0],
  ])('in words: %s takes %d', (text, load) => {
    expect(readingLoad(text, 'words')).toBe(load)
  })
})
