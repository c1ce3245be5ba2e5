import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { localeSchema } from '../src/shared/locale.ts'
import { checkWords } from '../src/words/check-words.ts'
import type { Dictionary } from '../src/words/dictionary.ts'
import type { Finding } from '../src/words/finding.ts'
import { passagesOf } from '../src/words/passage.ts'
import { parseReadingExceptions } from '../src/words/reading-exceptions.ts'
import { readLocales } from './read-locales.ts'
import { lintJapanese } from './textlint.ts'

/**
 * Everything that is wrong with the words in a folder like `locales/`.
 *
 * @throws Error naming the file that cannot be read as what it should be.
 */
export async function checkLocales(folder: string, dictionary: Dictionary): Promise<Finding[]> {
  const locales = Object.entries(readLocales(folder)).map(([id, { locale, ...files }]) => ({
    locale: { ...v.parse(localeSchema, locale), id },
    files,
  }))
  const exceptions = parseReadingExceptions(JSON.parse(readFileSync(join(folder, 'readings.json'), 'utf8')))
  const own = checkWords({ locales, dictionary, exceptions })
  const japanese = locales.filter(({ locale }) => locale.tag === 'ja' && locale.breaks === 'phrases')
  const wellFormed = (text: string) =>
    !own.some((finding) => finding.text === text && finding.rule === 'ruby/notation')
  const passages = japanese
    .flatMap(({ locale, files }) => passagesOf(locale, files))
    .filter(({ text, isSentence }) => isSentence && wellFormed(text))
  return [...own, ...(await lintJapanese(passages))]
}
