import type { Edition } from './edition.ts'
import { shown } from './fact/fact.ts'
import { ABOUT_IDS, type AboutId } from './subject.ts'

type Stated = Pick<Edition, 'topics' | 'unchecked' | 'office' | 'sources'>

/**
 * What the display has to say of itself: whose plan it shows if it shows one; and where the present plan is to be had, and
 * what the office has not checked, if there is either; and how to listen to a screen.
 */
export function aboutIds({ topics, unchecked, office, sources }: Stated): AboutId[] {
  const hasPlan = topics.some(({ period }) => period)
  const isSaid: Record<AboutId, boolean> = {
    'about-plan': hasPlan,
    'about-now': unchecked !== null || (hasPlan && shown(office.plan, sources) !== undefined),
    'about-listen': true,
  }
  return ABOUT_IDS.filter((id) => isSaid[id])
}
