import type { Edition } from '../shared/edition/edition.ts'
import { shown } from '../shared/edition/fact.ts'
import type { Language } from './create-i18n.ts'
import { timesOf } from './department-lines.ts'

/** What the office says of itself on a slide, in one language. Whatever may not be shown is absent. */
export interface OfficeLines {
  readonly heading: string
  readonly hours?: { readonly times: string; readonly days: string }
  readonly phone?: string
  /** That all this was gathered from public pages and waits for the office's own word. */
  readonly caveat: string
}

export function officeLines(edition: Edition, language: Language): OfficeLines {
  const { office, sources } = edition
  const hours = shown(office.hours, sources)?.value
  const phone = shown(office.phone, sources)?.value
  return {
    heading: language.office.heading,
    ...(hours && { hours: { times: timesOf(hours.weekday), days: language.t('fact.weekdays') } }),
    ...(phone && { phone }),
    caveat: language.t('caveat.unchecked'),
  }
}
