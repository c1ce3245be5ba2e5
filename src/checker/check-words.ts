import { type Glossary, glossarySchema } from '../shared/edition/words/glossary.ts'
import type { Locale } from '../shared/edition/words/locale.ts'
import { parseAs } from '../shared/parse-as.ts'
import { loneNumbers } from './compared/numbers.ts'
import { wrongStrength } from './compared/strength.ts'
import {
  differingBlanks,
  differingKeys,
  type StructuralComplaint,
  wrongPlurals,
} from './compared/structure.ts'
import type { TopicVerbs, VerbWords } from './compared/verbs.ts'
import type { Dictionary } from './dictionary.ts'
import { missingGlosses } from './easy/glosses.ts'
import { missingOfficeGlosses } from './easy/office-words.ts'
import type { ChosenTerms } from './every/chosen-terms.ts'
import type { Finding, Severity } from './finding.ts'
import type { ReadingExceptions } from './japanese/reading-exceptions.ts'
import { type Passage, passagesOf, type WordFiles } from './passage.ts'
import { type Context, contextOf } from './rule.ts'
import { isEasy, rulesOf } from './rules.ts'
import { type Sentence, sentencesOf } from './sentence.ts'

/** The words to check: every language with its row and its files. */
export interface CheckedWords {
  readonly locales: readonly {
    readonly locale: Locale
    readonly files: WordFiles
    /** The glossary that explains the words, if it is not among the files. It is then not checked itself. */
    readonly glossary?: Glossary
  }[]
  readonly dictionary: Dictionary
  readonly exceptions: ReadingExceptions
  /** The chosen terms of the languages that have a list of them, by the id of the language. */
  readonly chosen?: Readonly<Record<string, ChosenTerms>>
  /** The verbs of topics in their source, and the words of verbs. Without them the strength is not checked. */
  readonly verbs?: { readonly topics: TopicVerbs; readonly words: VerbWords }
}

/**
 * Everything that is wrong with the words, in the order of the files. Empty if nothing is wrong.
 *
 * @throws Error that names the first entry of a glossary that cannot be parsed.
 */
export function checkWords({ locales, dictionary, exceptions, chosen = {}, verbs }: CheckedWords): Finding[] {
  const languages = Object.fromEntries(locales.map(({ locale, files }) => [locale.id, files]))
  const findings = [
    ...asFindings('structure/keys', 'error', differingKeys(languages)),
    ...asFindings('structure/blanks', 'error', differingBlanks(languages)),
    ...locales.flatMap(({ locale, files }) =>
      asFindings('structure/plurals', 'error', wrongPlurals(locale.id, locale.tag, files)),
    ),
    ...asFindings('numbers', 'error', loneNumbers(languages)),
    ...locales.flatMap(({ locale, files, glossary: given }) => {
      const glossary =
        given ?? parseAs(glossarySchema, files.glossary ?? {}, `locales/${locale.id}/glossary.json`)
      const passages = passagesOf(locale, files)
      const context = contextOf(dictionary, glossary, exceptions, chosen[locale.id])
      return [
        ...passages.flatMap((passage) => checkPassage(passage, context)),
        ...asFindings('easy/gloss', 'error', missingGlosses(passages, Object.values(glossary))),
        ...(isEasy(locale) ? missingOfficeGlosses(passages, context) : []).map((finding) => ({
          rule: 'easy/office-word',
          ...finding,
        })),
        ...(verbs ? wrongStrength(passages, verbs.topics, verbs.words) : []),
      ]
    }),
  ]
  return findings.toSorted((a, b) => a.locale.localeCompare(b.locale) || a.file.localeCompare(b.file))
}

/** The findings of one text, by the rules of its language. The staff desk calls this while a person types. */
export function checkPassage(passage: Passage, context: Context): Finding[] {
  const { locale, file, key, text } = passage
  const sentences = locale.tag.startsWith('ja') ? taken(text, context.dictionary) : []
  return rulesOf(locale).flatMap((rule) =>
    rule.check(passage, sentences, context).map((complaint) => ({
      locale: locale.id,
      file,
      key,
      text,
      rule: rule.id,
      severity: rule.severity,
      ...complaint,
    })),
  )
}

/** A text with malformed readings has no sentences. The rule about notation reports it. */
function taken(text: string, dictionary: Dictionary): Sentence[] {
  try {
    return sentencesOf(text, dictionary)
  } catch {
    return []
  }
}

function asFindings(rule: string, severity: Severity, complaints: readonly StructuralComplaint[]): Finding[] {
  return complaints.map((complaint) => ({ rule, severity, ...complaint }))
}
