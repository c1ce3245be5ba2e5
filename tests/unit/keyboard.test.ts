import { describe, expect, it } from 'vitest'
import { turnedLast } from '../../src/view/kiosk/keyboard.tsx'
import keys from '../../src/view/kiosk/keys.json' with { type: 'json' }

describe('the keyboard of the kiosk', () => {
  it('has every kana of the syllabary once, and every letter and digit', () => {
    const kana = keys.kana.join('').replaceAll(' ', '')
    expect(new Set(kana).size).toBe(kana.length)
    for (const each of 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんー')
      expect(kana).toContain(each)
    for (const each of 'abcdefghijklmnopqrstuvwxyz0123456789') expect(keys.latin.join('')).toContain(each)
  })

  it('gives the last kana its marks or makes it small, form after form, and comes back', () => {
    for (const row of keys.turns) {
      let text = `こ${row[0]}`
      const seen = [text]
      for (let press = 1; press < row.length; press++) {
        text = turnedLast(text)
        seen.push(text)
      }
      expect(seen).toEqual([...row].map((form) => `こ${form}`))
      expect(turnedLast(text)).toBe(`こ${row[0]}`)
    }
  })

  it('reaches every voiced and every small kana', () => {
    const forms = keys.turns.join('')
    for (const each of 'がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽぁぃぅぇぉっゃゅょゔ')
      expect(forms).toContain(each)
  })

  it.each(['', 'a', '戸', 'ん', '3'])('leaves %j as it is', (text) => expect(turnedLast(text)).toBe(text))
})
