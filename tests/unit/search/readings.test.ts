import { describe, expect, it } from 'vitest'
import { heardOf, readingsOf, writtenOf } from '../../../src/search/readings.ts'
import { fixtureOffice } from '../../support/fixture-office.ts'

const { edition } = fixtureOffice()
const readingsIn = (...names: string[]) => readingsOf({ words: {}, departments: [] }, [{ names }])

describe('a reading', () => {
  it('comes from any text of the edition that has one', () => {
    const readings = readingsIn('｜保険《ほけん》に ｜入《はい》る', '｜年金《ねんきん》')
    expect(heardOf('保険年金のこと', readings)).toBe('ほけんねんきんのこと')
  })

  it('of the text itself comes first', () => {
    expect(heardOf('｜市場《いちば》と市場', readingsIn('｜市場《しじょう》'))).toBe('いちばとしじょう')
  })

  it('is not guessed for half of a word, nor from a kanji alone', () => {
    const readings = readingsIn('｜保険《ほけん》', '｜人《ひと》')
    expect(heardOf('保険料', readings)).toBe('保険料')
    expect(heardOf('保険人', readings)).toBe('保険人')
    expect(heardOf('人と', readings)).toBe('ひとと')
  })

  it('of a run is made of words, the long ones first', () => {
    const readings = readingsIn(
      '｜国民《こくみん》',
      '｜国民健康《こくみんけんこう》',
      '｜保険《ほけん》',
      '｜健康保険料《けんこうほけんりょう》',
    )
    expect(heardOf('国民健康保険', readings)).toBe('こくみんけんこうほけん')
    expect(heardOf('国民健康保険料', readings)).toBe('こくみんけんこうほけんりょう')
  })

  it('is found soon, however many ways there are to cut a run', () => {
    const readings = readingsIn('｜亜亜《ああ》', '｜亜亜亜《あああ》')
    expect(heardOf(`${'亜'.repeat(119)}無`, readings)).toBe(`${'亜'.repeat(119)}無`)
  })

  it('is none if texts read a word in two ways', () => {
    expect(heardOf('人', readingsIn('｜人《ひと》', '｜人《にん》'))).toBe('人')
  })

  it('is known for the doors of departments', () => {
    const readings = readingsOf(edition)
    for (const { names } of edition.departments)
      for (const { sign, reading } of names)
        if (reading.value !== null && /^\p{Script=Han}+$/u.test(sign))
          expect(readings.get(sign)).toBe(reading.value)
  })
})

it('a text as written has neither readings nor marks for breaks', () => {
  expect(writtenOf('｜戸籍《こせき》の\u200b｜窓口《まどぐち》')).toBe('戸籍の窓口')
})
