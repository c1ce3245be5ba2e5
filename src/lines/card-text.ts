import type { CardSentence } from '../shared/edition/card.ts'
import { cardChoices } from '../shared/edition/card-choices.ts'
import type { Edition } from '../shared/edition/edition.ts'
import type { Language } from './i18n/i18n.ts'
import { reasonsOf } from './reasons.ts'
import { slideHeading } from './slide/slide-heading.ts'
import { withReadings } from './with-readings.ts'

/** A sentence of a card in one language. */
export function cardText(edition: Edition, language: Language, { name, value }: CardSentence): string {
  switch (name) {
    case 'about':
      return language.t('card.about', { what: aboutName(edition, language, value) })
    case 'way':
      return language.t(`card.${value}`)
    case 'language': {
      const named = languageName(language, value)
      if (named === undefined) return language.t('card.interpreter')
      return language.t('card.interpreterFor', { language: named })
    }
  }
}

/** What somebody came for, in the few words of the tile or the heading that they have pressed. */
function aboutName(edition: Edition, language: Language, id: string): string {
  const reason = reasonsOf(edition, language).find((each) => each.id === id)
  return reason?.label ?? slideHeading(edition, language, { subject: id })
}

/**
 * The name of a language in another, as Unicode has it (CLDR): `vi` → `ベトナム語`. So `tl` is フィリピノ語, the standard of
 * Tagalog. Undefined if `Intl` does not know it.
 */
function languageName(language: Pick<Language, 'locale'>, tag: string): string | undefined {
  const { tag: own } = language.locale
  if (Intl.DisplayNames.supportedLocalesOf(own).length === 0) return undefined
  const name = new Intl.DisplayNames(own, { type: 'language', fallback: 'none' }).of(tag)
  return name && withReadings(language, name)
}

/** How the languages of interpreters are called in those of an office. */
export function languageNamesOn(edition: Edition): string[] {
  const { languages } = cardChoices(edition)
  return edition.locales.flatMap((locale) => languages.flatMap((tag) => languageName({ locale }, tag) ?? []))
}
