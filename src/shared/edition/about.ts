import type { Edition } from './edition.ts'
import { ABOUT_IDS, type AboutId } from './subject.ts'

/**
 * What the display has to say of itself: whose plan it shows if it shows one, and where the present facts are to be had
 * unless the office has checked all of them.
 */
export function aboutIds(edition: Pick<Edition, 'topics' | 'unchecked'>): AboutId[] {
  if (edition.topics.some(({ period }) => period)) return [...ABOUT_IDS]
  return edition.unchecked ? ['about-now'] : []
}
