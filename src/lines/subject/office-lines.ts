import type { Edition } from '../../shared/edition/edition.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import type { Topic } from '../../shared/edition/topic.ts'
import type { Day } from '../../shared/time/day.ts'
import { asOf } from '../dates.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'
import { exceptionLines, hoursRows, rowLines } from './hours-lines.ts'

/** Nobody stands for a minute to read more exceptions. A month with public holidays has three at most. */
const MOST_ON_WALL = 3

/** The texts of the office itself in one language. What may not be shown is left out. */
export function officeLines(edition: Edition, language: Language, topic: Topic, day: Day): Line[] {
  const { heading, body, more } = language.topic(topic)
  const { calendar } = edition.office
  const hours = shown(edition.office.hours, edition.sources)
  const exceptions = hours ? exceptionLines(language, hours.value, calendar, day) : []
  return [
    ...part('heading', heading),
    ...(hours ? rowLines(hoursRows(language, hours.value, language.hours.saturdays)) : []),
    ...part('timesAsOf', asOf(language, hours?.asOf)),
    ...part('exception', exceptions.slice(0, MOST_ON_WALL)),
    ...part('exception', exceptions.slice(MOST_ON_WALL), 'page'),
    ...part('phone', mainPhone(edition)),
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

/** The main number of the office, if it may be shown. */
export function mainPhone({ office, sources }: Edition): string | undefined {
  return shown(office.phone, sources)?.value
}
