import type { Edition } from '../shared/edition/edition.ts'
import { shown } from '../shared/edition/fact.ts'
import type { Topic } from '../shared/edition/topic.ts'
import type { Language } from './create-i18n.ts'
import { timesOf } from './department-facts.ts'
import { type Line, part } from './line.ts'

/** What the office says of itself in one language. Whatever may not be shown is absent. */
export function officeLines(edition: Edition, language: Language, topic: Topic): Line[] {
  const { heading, body, more } = language.topic(topic)
  const hours = shown(edition.office.hours, edition.sources)?.value
  return [
    ...part('heading', heading),
    ...part('times', hours && timesOf(hours.weekday)),
    ...part('days', hours && language.t('fact.weekdays')),
    ...part('phone', mainPhone(edition)),
    // That all this was gathered from public pages and waits for the office's own word. Every page has it in its footer.
    ...part('caveat', language.t('caveat.unchecked'), 'wall'),
    ...part('body', body, 'page'),
    ...part('more', more, 'page'),
  ]
}

/** What is left to say where nothing else may be: whose house this is, and its number. */
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
