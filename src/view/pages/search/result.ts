import type { Language } from '../../../lines/i18n/i18n.ts'
import { pathOf } from '../../../search/entries.ts'
import type { Edition } from '../../../shared/edition/edition.ts'
import type { Found } from '../../../shared/edition/found.ts'
import { type FoundText, foundText } from '../../parts/found-text.ts'

/** What a search has found, as a link of a page. */
export interface Result extends FoundText {
  /** Its page, and the place on it. No other result has the same. */
  readonly href: string
}

/** What a search has found, as links in one language, in the same order. What the edition does not have is left out. */
export function resultsOf(edition: Edition, language: Language, found: readonly Found[]): Result[] {
  return found.flatMap((each) => {
    const text = foundText(edition, language, each)
    return text ? [{ href: pathOf(each, language.locale.id), ...text }] : []
  })
}
