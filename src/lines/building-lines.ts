import type { Edition } from '../shared/edition/edition.ts'
import type { Topic } from '../shared/edition/topic.ts'
import { facilityLines } from './building-facts.ts'
import type { Language } from './i18n.ts'
import { type Line, part } from './line.ts'

/** The texts of the building in one language: what is known of it, and whom to ask for the rest. */
export function buildingLines(edition: Edition, language: Language, topic: Topic): Line[] {
  const { heading, body, more } = language.topic(topic)
  return [
    ...part('heading', heading),
    ...facilityLines(edition, language),
    ...part('help', language.t('fact.askAnyone'), 'wall'),
    ...part('body', body, 'page'),
    ...part('more', more, 'page'),
  ]
}
