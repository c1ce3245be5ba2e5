import type { Topic } from '../../shared/edition/topic.ts'
import { fiscalYear, isOutside } from '../../shared/edition/validity.ts'
import type { Day } from '../../shared/time/day.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'

/** The texts of a topic of the plan in one language. */
export function topicLines(language: Language, topic: Topic, day: Day): Line[] {
  const { heading, body, more } = language.topic(topic)
  const { period } = topic
  return [
    ...part('label', period && planLabel(language, period, day)),
    ...part('heading', heading),
    ...part('body', body),
    ...part(
      'lead',
      period && more.length > 0 ? language.t('inFull.lead', { year: fiscalYear(period) }) : undefined,
      'page',
    ),
    ...part('more', more, 'page'),
  ]
}

/** The year of a plan in a few characters. In that year it is the present plan. */
function planLabel(language: Language, period: NonNullable<Topic['period']>, day: Day): string {
  return isOutside(period, day)
    ? language.t('caveat.label', { year: fiscalYear(period) })
    : language.t('caveat.labelNow')
}
