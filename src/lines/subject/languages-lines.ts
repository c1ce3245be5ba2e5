import type { Edition } from '../../shared/edition/edition.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import type { Topic } from '../../shared/edition/topic.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'

/** The texts of the consultation centre in one language. Its own languages are names in their own scripts. */
export function languagesLines(edition: Edition, language: Language, topic: Topic): Line[] {
  const { heading, body, more } = language.topic(topic)
  const [name, ...others] = body
  return [
    ...part('heading', heading),
    ...part('phone', shown(edition.office.languages.phone, edition.sources)?.value),
    // The first sentence tells whose number it is. A wall has no room for more.
    ...part('body', name),
    ...part('body', others, 'page'),
    ...part('hours', centreHours(edition, language)),
    ...part('more', more, 'page'),
  ]
}

/** When people can call the centre, or that this is not known. */
export function centreHours(edition: Edition, language: Language): string {
  return (
    shown(edition.office.languages.hours, edition.sources)?.value ?? language.t('caveat.hoursUnconfirmed')
  )
}
