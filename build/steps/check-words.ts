import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkWords } from '../../src/checker/check-words.ts'
import type { Dictionary } from '../../src/checker/dictionary.ts'
import type { Finding } from '../../src/checker/finding.ts'
import { passagesOf, type WordFiles } from '../../src/checker/passage.ts'
import { parseReadingExceptions } from '../../src/checker/reading-exceptions.ts'
import { type Locale, localeSchema } from '../../src/shared/edition/locale.ts'
import { parseAs } from '../../src/shared/parse-as.ts'
import { readLocales } from './read-locales.ts'
import { lintJapanese } from './textlint.ts'

interface Language {
  readonly locale: Locale
  readonly files: WordFiles
}

/**
 * Everything that is wrong with the words in a folder like `locales/`: by our own rules, then by those of textlint.
 *
 * @throws Error that names the file that cannot be parsed.
 */
export async function checkLocales(folder: string, dictionary: Dictionary): Promise<Finding[]> {
  const own = checkByRules(folder, dictionary)
  const isBroken = (text: string) =>
    own.some((found) => found.text === text && found.rule === 'ruby/notation')
  const passages = languagesIn(folder)
    .filter(({ locale }) => locale.tag === 'ja' && locale.breaks === 'phrases')
    .flatMap(({ locale, files }) => passagesOf(locale, files))
    .filter(({ text, isSentence }) => isSentence && !isBroken(text))
  return [...own, ...(await lintJapanese(passages))]
}

/**
 * The findings of our own rules in the words of a folder.
 *
 * @throws Error that names the file that cannot be parsed.
 */
export function checkByRules(folder: string, dictionary: Dictionary): Finding[] {
  const exceptions = parseReadingExceptions(JSON.parse(readFileSync(join(folder, 'readings.json'), 'utf8')))
  return checkWords({ locales: languagesIn(folder), dictionary, exceptions })
}

function languagesIn(folder: string): Language[] {
  return Object.entries(readLocales(folder)).map(([id, { locale, ...files }]) => ({
    locale: { ...parseAs(localeSchema, locale, `locales/${id}/locale.json`), id },
    files,
  }))
}
