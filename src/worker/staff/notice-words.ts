import { checkNotice, mayBeSaid, NO_DICTIONARY } from '../../checker/check-notice.ts'
import type { Finding } from '../../checker/finding.ts'
import { chosen, exceptions } from '../../checker/own-lists.ts'
import { fillTemplate, NotFilledError } from '../../lines/notice/fill.ts'
import { noticeTemplates } from '../../lines/notice/templates.ts'
import type { LocaleId } from '../../shared/edition/words/locale.ts'
import type { Blanks, NoticeWords } from '../../shared/notice/notice.ts'
import type { Severity } from '../../shared/notice/severity.ts'
import { notices as words } from '../build.ts'
import type { Written } from '../office/writing.ts'
import type { Published } from '../published.ts'

/** What somebody has written in a language. Who says it is added: it is always the office. */
export type FreeWords = Readonly<Record<LocaleId, Pick<NoticeWords, 'heading' | 'body'>>>

/** The words of a notice, and how urgent it is if nobody says otherwise. */
export interface Worded {
  readonly words: Record<LocaleId, NoticeWords>
  readonly severity: Severity
}

/** The words of a template in every language of the edition. */
export function wordedFrom(template: string, blanks: Blanks, { edition, i18n }: Published): Written<Worded> {
  const found = noticeTemplates.find(({ id }) => id === template)
  if (!found) {
    const ids = noticeTemplates.map(({ id }) => id).join(', ')
    return { kind: 'refused', problems: [`template: expected one of ${ids}, or free, found ${template}`] }
  }
  try {
    const filled = fillTemplate(found, blanks, { edition, i18n, words })
    return { kind: 'done', value: { words: filled, severity: found.severity } }
  } catch (error) {
    if (error instanceof NotFilledError) return { kind: 'refused', problems: error.problems }
    throw error
  }
}

/**
 * The words that somebody has written freely, as the office says them.
 *
 * @param overriddenBy who lets them pass although the checker finds errors
 */
export function wordedFreely(
  free: FreeWords,
  overriddenBy: string | null,
  { edition, i18n }: Published,
): Written<Worded> {
  const { locales } = edition
  const glossaries = Object.fromEntries(
    Object.entries(edition.words).map(([id, { glossary }]) => [id, glossary]),
  )
  const known = locales.filter(({ id }) => free[id] !== undefined)
  const written = { locales: known, words: free, dictionary: NO_DICTIONARY, glossaries, exceptions, chosen }
  const findings = checkNotice(written)
  if (!mayBeSaid(findings, overriddenBy)) return { kind: 'refused', problems: findings.map(problemOf) }
  const by = new Map(i18n.languages.map(({ locale, office }) => [locale.id, office.heading]))
  // One of an unknown language goes on without its office, and is refused with all that is wrong (`parseNotice`).
  const entries = Object.entries(free).map(([id, { heading, body }]) => [
    id,
    { heading, body, by: by.get(id) ?? 'unknown' },
  ])
  return { kind: 'done', value: { words: Object.fromEntries(entries), severity: 'info' } }
}

function problemOf({ locale, key, rule, severity, message, found }: Finding): string {
  return `words.${locale}.${key}: ${severity} ${rule}: ${message}${found === '' ? '' : `, found ${found}`}`
}
