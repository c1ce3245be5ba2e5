import type { Edition } from '../shared/edition/edition.ts'
import { shown } from '../shared/edition/fact.ts'
import type { Topic } from '../shared/edition/topic.ts'
import { buildingFacts, facilityLines } from './building-facts.ts'
import { timesOf } from './department-facts.ts'
import type { Language } from './i18n.ts'
import { type Line, part } from './line.ts'

/** The texts of the office itself in one language. What may not be shown is left out. */
export function officeLines(edition: Edition, language: Language, topic: Topic): Line[] {
  const { heading, body, more } = language.topic(topic)
  const hours = shown(edition.office.hours, edition.sources)?.value
  return [
    ...part('heading', heading),
    ...part('times', hours && timesOf(hours.weekday)),
    ...part('days', hours && language.t('fact.weekdays')),
    ...part('phone', mainPhone(edition)),
    ...facilityLines(buildingFacts(edition, language), 'page'),
    ...part('body', body, 'page'),
    ...part('more', more, 'page'),
  ]
}

/** The texts of the default slide: the name of the office and its number. */
export function defaultLines(edition: Edition, language: Language): Line[] {
  const phone = mainPhone(edition)
  return [
    ...nightLines(language),
    ...part('phone', phone),
    ...part('phoneName', phone && language.t('fact.mainPhone')),
  ]
}

/** At night a screen has a name and nothing to read. */
export function nightLines(language: Language): Line[] {
  return part('heading', language.office.heading)
}

function mainPhone({ office, sources }: Edition): string | undefined {
  return shown(office.phone, sources)?.value
}
