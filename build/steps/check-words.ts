import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkWords } from '../../src/checker/check-words.ts'
import { parseTopicVerbs, parseVerbWords } from '../../src/checker/compared/verbs.ts'
import type { Dictionary } from '../../src/checker/dictionary.ts'
import { type ChosenTerms, parseChosenTerms } from '../../src/checker/every/chosen-terms.ts'
import type { Finding } from '../../src/checker/finding.ts'
import { parseReadingExceptions } from '../../src/checker/japanese/reading-exceptions.ts'
import { passagesOf, type WordFiles } from '../../src/checker/passage.ts'
import { type Locale, localeSchema } from '../../src/shared/edition/words/locale.ts'
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
 * @param topicVerbs the verbs of the source (`src/facts/verbs.ts`); without them the strength of words is not checked
 * @throws Error that names the file that cannot be parsed.
 */
export async function checkLocales(
  folder: string,
  dictionary: Dictionary,
  topicVerbs?: unknown,
): Promise<Finding[]> {
  const own = checkByRules(folder, dictionary, topicVerbs)
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
 * @param topicVerbs as for `checkLocales`
 * @throws Error that names the file that cannot be parsed.
 */
export function checkByRules(folder: string, dictionary: Dictionary, topicVerbs?: unknown): Finding[] {
  const exceptions = parseReadingExceptions(readJson(join(folder, 'readings.json')))
  const locales = languagesIn(folder)
  const chosen = Object.fromEntries(locales.map(({ locale: { id } }) => [id, chosenIn(folder, id)]))
  return checkWords({ locales, dictionary, exceptions, chosen, ...verbsIn(folder, topicVerbs) })
}

/** The chosen terms of a language: `terms-en.json` beside its folder. Not every language has them. */
function chosenIn(folder: string, locale: string): ChosenTerms {
  const path = join(folder, `terms-${locale}.json`)
  return existsSync(path) ? parseChosenTerms(readJson(path), `locales/terms-${locale}.json`) : {}
}

/** The verbs of topics with the words of verbs, which are in `verbs.json`. */
function verbsIn(folder: string, topicVerbs: unknown) {
  if (topicVerbs === undefined) return {}
  const words = parseVerbWords(readJson(join(folder, 'verbs.json')))
  return { verbs: { topics: parseTopicVerbs(topicVerbs, words), words } }
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

function languagesIn(folder: string): Language[] {
  return Object.entries(readLocales(folder)).map(([id, { locale, ...files }]) => ({
    locale: { ...parseAs(localeSchema, locale, `locales/${id}/locale.json`), id },
    files,
  }))
}
