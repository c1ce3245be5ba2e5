import { createHash } from 'node:crypto'
import type { Ui } from '../../src/lines/i18n/i18n.ts'
import { parseTemplateWords, type TemplateWords } from '../../src/lines/notice/template-words.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import type { Facts } from '../../src/shared/edition/facts.ts'
import { withPhrases } from '../../src/shared/edition/with-phrases.ts'
import { parseStatements, type Statements } from '../../src/shared/edition/words/statement.ts'
import { withBreaks } from '../../src/shared/text/phrase-breaks.ts'
import { composeEdition, type LocaleFiles } from './compose-edition.ts'

export interface BundledEdition {
  readonly hash: string
  readonly edition: Edition
  readonly ui: Ui
  readonly statements: Readonly<Record<string, Statements>>
  /** The words of the templates of notices, by locale. */
  readonly notices: Readonly<Record<string, TemplateWords>>
}

/** Composes the edition of an office, with its phrase breaks and the hash that names it. */
export function bundleEdition(facts: Facts, locales: Readonly<Record<string, LocaleFiles>>): BundledEdition {
  const plain = composeEdition(facts, locales)
  const broken = <T>(id: string, said: T): T =>
    plain.locales.find((locale) => locale.id === id)?.breaks === 'phrases' ? withBreaks(said) : said
  const edition = withPhrases(plain)
  const ui = Object.fromEntries(
    Object.entries(locales).map(([id, files]) => [
      id,
      {
        ...(files.ui as object),
        ...(files.kiosk as object),
        ...(files.pages as object),
        notice: (files.notices as { notice: object }).notice,
      },
    ]),
  )
  const statements = Object.entries(locales).map(([id, files]) => [
    id,
    broken(id, parseStatements(id, files)),
  ])
  const notices = Object.entries(locales).map(([id, files]) => [
    id,
    broken(id, parseTemplateWords(id, files.notices)),
  ])
  return {
    statements: Object.fromEntries(statements),
    notices: Object.fromEntries(notices),
    hash: contentHash(JSON.stringify(edition)),
    edition,
    ui,
  }
}

export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
