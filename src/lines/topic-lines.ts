import type { Topic } from '../shared/edition/topic.ts'
import { fiscalYear, isOutside } from '../shared/edition/validity.ts'
import type { Day } from '../shared/time/day.ts'
import type { Language } from './i18n.ts'
import { type Line, part } from './line.ts'

/** The texts of a topic of the plan in one language. */
export function topicLines(language: Language, topic: Topic, day: Day): Line[] {
  const { heading, body, more } = language.topic(topic)
  return [
    ...part('heading', heading),
    ...part('body', body),
    ...part('caveat', planCaveat(language, topic, day)),
    ...part('more', more, 'page'),
  ]
}

/** The caveat that a plan is of its year and may have changed, before its period begins and after it ends. */
export function planCaveat(
  language: Language,
  { period }: Pick<Topic, 'period'>,
  day: Day,
): string | undefined {
  if (period === undefined || !isOutside(period, day)) return undefined
  return language.t('caveat.plan', { year: fiscalYear(period) })
}
