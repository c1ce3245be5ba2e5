import type { Topic } from '../shared/edition/topic.ts'
import { fiscalYear, isOutside } from '../shared/edition/validity.ts'
import type { Day } from '../shared/time/day.ts'
import type { Language } from './create-i18n.ts'

/** What a topic's slide says in one language. */
export interface TopicLines {
  readonly heading: string
  readonly body: readonly string[]
  /** That the text is of another year; only outside its period. */
  readonly caveat?: string
}

export function topicLines(language: Language, topic: Topic, day: Day): TopicLines {
  const { heading, body } = language.topic(topic)
  const caveat = planCaveat(language, topic, day)
  return { heading, body, ...(caveat === undefined ? {} : { caveat }) }
}

/** That a plan is of its year and may have changed, once its period is over or before it begins. */
export function planCaveat(
  language: Language,
  { period }: Pick<Topic, 'period'>,
  day: Day,
): string | undefined {
  if (period === undefined || !isOutside(period, day)) return undefined
  return language.t('caveat.plan', { year: fiscalYear(period) })
}
