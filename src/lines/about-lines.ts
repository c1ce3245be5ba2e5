import type { Edition } from '../shared/edition/edition.ts'
import { shown } from '../shared/edition/fact.ts'
import type { Period } from '../shared/edition/topic.ts'
import { isOutside } from '../shared/edition/validity.ts'
import type { Day } from '../shared/time/day.ts'
import { asOf, formatMonth } from './dates.ts'
import type { Language } from './i18n.ts'
import { type Line, part } from './line.ts'

/**
 * How far to trust what the display says, in one language: whose plan it is and for which months, that it may have
 * changed, where the present one is to be had, and what the office has not checked. It has a slide of its own once a
 * loop, and stands on every page, so that no other slide needs more than a label.
 */
export function aboutLines(edition: Edition, language: Language, day: Day): Line[] {
  return [
    ...part('heading', language.t('about.heading')),
    ...part('body', aboutPlan(edition, language, day)),
    ...part('body', language.t('caveat.unchecked')),
  ]
}

/** The sentences about the plan alone; none if the edition has no topic that was written for a period. */
function aboutPlan(edition: Edition, language: Language, day: Day): string[] {
  const period = planPeriod(edition)
  if (!period) return []
  const { t, office } = language
  const plan = shown(edition.office.plan, edition.sources)
  const month = (of: Day) => formatMonth(language, of.slice(0, 7))
  return [
    t('about.plan', { office: office.heading, from: month(period.from), until: month(period.until) }),
    ...(isOutside(period, day) ? [t('about.changed')] : []),
    ...(plan
      ? [
          t(plan.asOf ? 'about.presentAsOf' : 'about.present', {
            ...plan.value,
            asOf: asOf(language, plan.asOf),
          }),
        ]
      : []),
  ]
}

/** The days the plan was written for, if the edition has one. */
export function planPeriod({ topics }: Pick<Edition, 'topics'>): Period | undefined {
  return topics.find(({ period }) => period !== undefined)?.period
}
