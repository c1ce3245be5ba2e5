import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReadingExceptions } from '../../src/checker/japanese/reading-exceptions.ts'
import { stringsOf } from '../../src/checker/passage.ts'
import { parseSpeech, type Speech } from '../../src/lines/speech/speech.ts'
import { localeSchema } from '../../src/shared/edition/words/locale.ts'
import { parseAs } from '../../src/shared/parse-as.ts'
import type { LocaleFiles } from './compose-edition.ts'
import { loadDictionary } from './dictionary.ts'
import { readingsOf } from './readings.ts'

const KANJI = /\p{Script=Han}/u

/** Notes for the people who check facts, and stretches of dates, which only mean something together. */
const UNSAID = /(^|\.)(note|url|date)$|\.history\.|\.readings\./

/**
 * What listeners need beside an edition: the words of each language, how Japanese is read, and the recordings.
 *
 * @param spoken everything that may be said, at any depth: an edition, texts of the app
 * @param folder like `locales/`
 */
export async function composeSpeech(
  locales: Readonly<Record<string, LocaleFiles>>,
  spoken: unknown,
  folder: string,
  recordings: Speech['recordings'],
): Promise<Speech> {
  const { readings } = parseReadingExceptions(JSON.parse(readFileSync(join(folder, 'readings.json'), 'utf8')))
  const words = Object.entries(locales).map(([id, { locale, speech }]) => {
    const { tag } = parseAs(localeSchema, locale, `locales/${id}/locale.json`)
    return [id, { ...(speech as object), long: longNames(tag) }]
  })
  const texts = stringsOf([spoken, words])
    .filter(([key, text]) => KANJI.test(text) && !UNSAID.test(key))
    .map(([, text]) => text)
  return parseSpeech({
    words: Object.fromEntries(words),
    readings: readingsOf(texts, await loadDictionary(), readings),
    recordings,
  })
}

/**
 * Days of the week and months of a language by their short names. A language whose short form is a single letter
 * writes it in brackets after a date: `（火）`.
 */
function longNames(tag: string): Readonly<Record<string, string>> {
  const namesOf = (part: 'weekday' | 'month', dates: readonly Date[]) =>
    dates.map((date) => {
      const write = (form: 'short' | 'long') =>
        new Intl.DateTimeFormat(tag, { [part]: form, timeZone: 'UTC' }).format(date)
      return [write('short'), write('long')] as const
    })
  // The first of February 2026 is a Sunday.
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 1, day + 1)))
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)))
  const names = [...namesOf('weekday', days), ...namesOf('month', months)]
  return Object.fromEntries(
    names
      .filter(([short, long]) => short !== long && /^\p{L}+$/u.test(short))
      .map(([short, long]) => [short.length === 1 ? `（${short}）` : short, long]),
  )
}
