import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../build/steps/dictionary.ts'
import { parseReadingExceptions } from '../../../src/checker/reading-exceptions.ts'
import { loadBundle } from '../../support/bundle.ts'

const { edition } = loadBundle()
const { readings, unread } = parseReadingExceptions(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../locales/readings.json'), 'utf8')),
)
const dictionary = await loadDictionary()

/** Names of places, buildings, events and groups on the plan page. */
const NAMES = [
  '横浜市',
  '戸塚区',
  '舞岡',
  '川上',
  '汲沢',
  '原宿',
  '東戸塚',
  '柏尾町',
  '戸塚宿',
  '宿場まつり',
  '戸塚高校',
  '北海道',
  '下川町',
  '東海道',
  '国際園芸博覧会',
  '減災フェア',
  '民生委員',
  '保健活動推進員',
  '食生活等改善推進員',
]

/** Whether words of the dictionary, listed ones among them, lie side by side over a whole name. */
function isReadable(name: string): boolean {
  const words = [
    ...dictionary.candidates(name),
    ...readings.flatMap(({ base }) =>
      [...name.matchAll(new RegExp(base, 'gu'))].map(({ index }) => ({ start: index, length: base.length })),
    ),
  ]
  const reached = new Set([0])
  for (let at = 0; at < name.length; at += 1) {
    if (!reached.has(at)) continue
    for (const word of words) if (word.start === at) reached.add(at + word.length)
  }
  return reached.has(name.length)
}

describe('every proper noun of the plan page', () => {
  it.each(NAMES)('%s is in the dictionary, or listed with its source', (name) => {
    expect(isReadable(name) || unread.some(({ base }) => base === name)).toBe(true)
  })
})

describe('a listed reading', () => {
  it.each(readings.map(({ base, why }) => [base, why]))('of %s has a reason: %s', (_, why) => {
    expect(why.length).toBeGreaterThan(5)
  })

  it('is listed once', () => {
    const keys = readings.map(({ base, reading }) => `${base} ${reading}`)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('is left out where the office has not confirmed it: 汲沢 has none in any language', () => {
    expect(unread.map(({ base }) => base)).toEqual(['汲沢'])
    expect(JSON.stringify(edition.words)).not.toMatch(/｜汲沢/)
  })
})
