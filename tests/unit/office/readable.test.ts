import { readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkLocales } from '../../../build/steps/check-words.ts'
import { loadDictionary } from '../../../build/steps/dictionary.ts'
import { parseReadingExceptions } from '../../../src/checker/japanese/reading-exceptions.ts'
import { isInOneLanguage } from '../../../src/checker/passage.ts'
import { verbs } from '../../../src/facts/verbs.ts'
import { askedFacts } from '../../../src/shared/edition/fact/open-questions.ts'
import { readingLoad } from '../../../src/shared/text/reading-load.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { loadBundle } from '../../support/bundle.ts'

const { edition, i18n } = loadBundle()
const folder = join(import.meta.dirname, '../../../locales')
const { readings, unread } = parseReadingExceptions(
  JSON.parse(readFileSync(join(folder, 'readings.json'), 'utf8')),
)
const locales = edition.locales.map(({ id }) => id)

describe('every language', () => {
  it.each(locales)('%s has the same files', (locale) => {
    const filesOf = (id: string) =>
      readdirSync(join(folder, id)).filter((name) => !isInOneLanguage(parse(name).name))
    expect(filesOf(locale).sort()).toEqual(filesOf('ja').sort())
  })

  it.each(locales)('%s has words for exactly the topics and departments of the edition', (locale) => {
    const words = edition.words[locale]
    for (const { id } of edition.sections) {
      const topics = edition.topics.filter(({ section }) => section === id).map((topic) => topic.id)
      expect(Object.keys(words?.topics[id] ?? {}).sort()).toEqual(topics.sort())
    }
    expect(Object.keys(words?.sections ?? {})).toEqual(edition.sections.map(({ id }) => id))
    expect(Object.keys(words?.departments ?? {})).toEqual(edition.departments.map(({ id }) => id))
    expect(Object.keys(words?.unknown ?? {})).toEqual(askedFacts(edition).map(([id]) => id))
    expect(Object.keys(words?.facilities ?? {})).toEqual(edition.office.building.map(({ id }) => id))
  })

  it('has its own text: easy Japanese is not a copy of Japanese', () => {
    const bodies = (id: string) =>
      edition.topics.map((topic) => i18n.language(id).topic(topic).body.map(plainText).join())
    const same = bodies('ja').filter((text, index) => text !== '' && text === bodies('ja-simple')[index])
    expect(same).toEqual([])
  })
})

describe('on the wall', () => {
  const LIMITS = { characters: 65, morae: 46, words: 22 }
  /** Glosses explain a word in brackets. Whoever knows the word does not read them. */
  const withoutGlosses = (text: string) => text.replace(/（[^）]*）/g, '')

  it.each(locales)('in %s no body is longer than people can read twice', (locale) => {
    const { unit } = i18n.language(locale).locale.reading
    for (const topic of edition.topics) {
      const load = readingLoad(withoutGlosses(i18n.language(locale).topic(topic).body.join(' ')), unit)
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

describe('T-PLAIN: the words', () => {
  it('have no error by any rule: every kanji of easy Japanese has its reading, every office word its gloss', {
    timeout: 60_000,
  }, async () => {
    const findings = await checkLocales(folder, await loadDictionary(), verbs)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('give no unconfirmed reading of a name', () => {
    const said = JSON.stringify(edition.words)
    for (const { base } of unread) expect(said).not.toContain(`｜${base}《`)
  })

  it.each(readings)('list the reading of $base with a reason', ({ why }) => {
    expect(why.length).toBeGreaterThan(5)
  })

  it('list a reading once', () => {
    const keys = readings.map(({ base, reading }) => `${base} ${reading}`)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})
