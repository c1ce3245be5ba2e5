import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLocales } from '../../build/read-locales.ts'
import { readingLoad } from '../../src/shared/reading-load.ts'
import { parseRuby, plainText } from '../../src/shared/ruby.ts'
import { loadBundle } from '../support/bundle.ts'

const { edition, i18n } = loadBundle()
const folder = join(import.meta.dirname, '../../locales')
const files = readLocales(folder)
const locales = edition.locales.map(({ id }) => id)

/** Every string of a value with the path to it. */
function strings(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, path === '' ? key : `${path}.${key}`))
}

const textsOf = (locale: string) =>
  Object.entries(files[locale] ?? {})
    .filter(([file]) => file !== 'locale')
    .flatMap(([file, words]) => strings(words, file))

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort()

describe('every language', () => {
  it.each(locales)('%s has the same files', (locale) => {
    expect(readdirSync(join(folder, locale)).sort()).toEqual(readdirSync(join(folder, 'ja')).sort())
  })

  it.each(locales)('%s has the same words of the app', (locale) => {
    const keys = (id: string) =>
      strings(files[id]?.ui)
        .map(([path]) => path)
        .sort()
    expect(keys(locale)).toEqual(keys('ja'))
  })

  it.each(locales)('%s fills the same blanks in them', (locale) => {
    const theirs = new Map(strings(files[locale]?.ui))
    for (const [path, text] of strings(files.ja?.ui)) {
      if (path.startsWith('date.')) continue // each language orders its dates itself
      expect([path, placeholders(theirs.get(path) ?? '')]).toEqual([path, placeholders(text)])
    }
  })

  it.each(locales)('%s has words for exactly the topics and departments there are', (locale) => {
    const words = edition.words[locale]
    for (const topic of edition.topics) expect(Object.keys(words?.[topic.section] ?? {})).toContain(topic.id)
    const count = Object.entries(words ?? {})
      .filter(([section]) => !['departments', 'groups', 'unknown'].includes(section))
      .reduce((sum, [, entries]) => sum + Object.keys(entries).length, 0)
    expect(count).toBe(edition.topics.length)
    expect(Object.keys(words?.departments ?? {})).toEqual(edition.departments.map(({ id }) => id))
    expect(Object.keys(words?.unknown ?? {})).toEqual(edition.office.unknown)
  })

  it('says something of its own: easy Japanese is not Japanese again', () => {
    const bodies = (id: string) =>
      edition.topics.map((topic) => i18n.language(id).topic(topic).body.map(plainText).join())
    const same = bodies('ja').filter((text, index) => text !== '' && text === bodies('ja-simple')[index])
    expect(same).toEqual([])
  })
})

describe('T-PLAIN: ruby', () => {
  it.each(locales)('in %s is well formed, with readings in kana', (locale) => {
    for (const [path, text] of textsOf(locale)) {
      for (const { base, reading } of parseRuby(text)) {
        if (reading === undefined) continue
        expect([path, base, /^[ぁ-ゖァ-ヺー]+$/.test(reading)]).toEqual([path, base, true])
        expect([path, base, /\p{Script=Han}/u.test(base)]).toEqual([path, base, true])
      }
    }
  })

  it('in easy Japanese stands above every kanji but the two whose reading nobody knows', () => {
    // Dates get their readings when they are written, see dates.test.ts.
    const texts = textsOf('ja-simple').filter(([path]) => !path.startsWith('ui.date.'))
    const bare = texts.flatMap(([path, text]) =>
      parseRuby(text)
        .filter(({ base, reading }) => reading === undefined && /[\p{Script=Han}々]/u.test(base))
        .map(({ base }) => [path, base]),
    )
    expect(bare).toEqual([['departments.nurseries.desks.gumisawa', '汲沢']])
  })

  it('has no place in English', () => {
    for (const [path, text] of textsOf('en')) expect([path, text.includes('｜')]).toEqual([path, false])
  })
})

describe('on the wall', () => {
  const LIMITS = { characters: 45, morae: 50, words: 20 }

  it.each(locales)('in %s no body is longer than people read twice', (locale) => {
    const { unit } = i18n.language(locale).locale.reading
    for (const topic of edition.topics) {
      const load = readingLoad(i18n.language(locale).topic(topic).body.join(' '), unit)
      expect([topic.id, load <= LIMITS[unit]]).toEqual([topic.id, true])
    }
  })

  it.each(locales)('in %s no heading is longer than two lines, but for official names', (locale) => {
    for (const topic of edition.topics) {
      const heading = plainText(i18n.language(locale).topic(topic).heading)
      const limit = i18n.language(locale).locale.tag === 'ja' ? 24 : 44
      const official = topic.section === 'goal' || topic.section === 'pillars'
      expect([topic.id, official || heading.length <= limit]).toEqual([topic.id, true])
    }
  })
})

describe('English', () => {
  it('writes the name of the ward as the ward does', () => {
    for (const [path, text] of textsOf('en')) expect([path, /Tozuka/i.test(text)]).toEqual([path, false])
  })

  it('keeps sentences to twenty words on the wall', () => {
    for (const topic of edition.topics) {
      for (const text of i18n.language('en').topic(topic).body)
        expect(text.split(/\s+/).length).toBeLessThanOrEqual(20)
    }
  })
})
