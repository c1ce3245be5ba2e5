import type { Glossary } from '../shared/edition/words/glossary.ts'
import type { Locale, LocaleId } from '../shared/edition/words/locale.ts'
import type { NoticeWords } from '../shared/notice/notice.ts'
import { checkPassage } from './check-words.ts'
import { loneNumbers } from './compared/numbers.ts'
import type { Dictionary } from './dictionary.ts'
import { missingGlosses } from './easy/glosses.ts'
import type { ChosenTerms } from './every/chosen-terms.ts'
import type { Finding } from './finding.ts'
import type { ReadingExceptions } from './japanese/reading-exceptions.ts'
import { passagesOf } from './passage.ts'
import { contextOf } from './rule.ts'

/** What a person has written for a notice, and what the rules go by. */
export interface WrittenNotice {
  readonly locales: readonly Locale[]
  readonly words: Readonly<Record<LocaleId, Pick<NoticeWords, 'heading' | 'body'>>>
  /** Megabytes. Where there is none (`NO_DICTIONARY`), the rules that go by words find nothing, and all others do. */
  readonly dictionary: Dictionary
  readonly glossaries: Readonly<Record<LocaleId, Glossary>>
  readonly exceptions: ReadingExceptions
  readonly chosen?: Readonly<Record<LocaleId, ChosenTerms>>
}

/** The dictionary has 17 MB. Rules that ask for words find nothing in this one. */
export const NO_DICTIONARY: Dictionary = { tokenise: () => [], candidates: () => [] }

/** Rules that would complain of everything without the dictionary. The build applies them to its own words. */
export const NEED_DICTIONARY: ReadonlySet<string> = new Set(['readings', 'easy/spaces'])

const FILE = 'notice'

/**
 * What is wrong with the words of a notice that somebody has written freely: by the rules of each language, and between
 * them. It runs wherever scripts run. Keys are those of the words: `heading`, `body.0`.
 */
export function checkNotice(written: WrittenNotice): Finding[] {
  const { locales, words, dictionary, glossaries, exceptions, chosen = {} } = written
  const filesOf = (id: LocaleId) => ({ [FILE]: words[id] ?? {} })
  const numbers = loneNumbers(Object.fromEntries(locales.map(({ id }) => [id, filesOf(id)])))
  const findings = [
    ...numbers.map((complaint) => ({ rule: 'numbers', severity: 'error' as const, ...complaint })),
    ...locales.flatMap((locale) => {
      const glossary = glossaries[locale.id] ?? {}
      const context = contextOf(dictionary, glossary, exceptions, chosen[locale.id])
      const passages = passagesOf(locale, filesOf(locale.id))
      const glosses = missingGlosses(passages, Object.values(glossary))
      return [
        ...passages.flatMap((passage) => checkPassage(passage, context)),
        ...glosses.map((complaint) => ({ rule: 'easy/gloss', severity: 'error' as const, ...complaint })),
      ]
    }),
  ]
  return dictionary === NO_DICTIONARY ? findings.filter(({ rule }) => !NEED_DICTIONARY.has(rule)) : findings
}

/** Whether a notice may be said: nothing is an error in it, or a person by name has let it pass. */
export function mayBeSaid(findings: readonly Finding[], overriddenBy: string | null): boolean {
  return overriddenBy !== null || findings.every(({ severity }) => severity !== 'error')
}
