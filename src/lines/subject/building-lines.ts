import type { Edition } from '../../shared/edition/edition.ts'
import type { Topic } from '../../shared/edition/topic.ts'
import { wallFacilities, wallFacilityLines } from '../facts/building-facts.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'

/** The texts of the building in one language. What may not be shown is left out. Pages have all facts as a table. */
export function buildingLines(edition: Edition, language: Language, topic: Topic): Line[] {
  const { heading, body, more } = language.topic(topic)
  return [
    ...part('heading', heading),
    ...wallFacilityLines(wallFacilities(edition, language)),
    ...part('body', body, 'page'),
    ...part('more', more, 'page'),
  ]
}
