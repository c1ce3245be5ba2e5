import type { Edition } from '../shared/edition/edition.ts'
import { shown } from '../shared/edition/fact.ts'
import type { Topic } from '../shared/edition/topic.ts'
import type { Language } from './create-i18n.ts'

/** What is said of the consultation centre in one language; its own languages speak for themselves. */
export interface LanguagesLines {
  readonly heading: string
  readonly body: readonly string[]
  readonly phone?: string
  readonly hours?: string
}

export function languagesLines(edition: Edition, language: Language, topic: Topic): LanguagesLines {
  const { languages } = edition.office
  const { heading, body } = language.topic(topic)
  const phone = shown(languages.phone, edition.sources)?.value
  const known = shown(languages.hours, edition.sources)
  return {
    heading,
    body,
    ...(phone && { phone }),
    hours: known?.value ?? language.t('caveat.hoursUnconfirmed'),
  }
}
