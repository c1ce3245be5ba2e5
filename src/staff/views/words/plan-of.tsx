import type { JSX } from 'preact'
import type { Edition } from '../../../shared/edition/edition.ts'
import type { Topic } from '../../../shared/edition/topic.ts'
import type { Editable } from '../../draft/subjects.ts'
import { texts } from '../../texts.ts'
import type { Work } from '../../use-office.ts'

interface Props {
  readonly subject: Editable
  readonly work: Work
}

/**
 * Which plan the words of a topic are of. Goals and pillars stay from plan to plan: who corrects their words says of
 * which plan they are now, or readers are told that they are of an old one.
 */
export function PlanOf({ subject, work }: Props): JSX.Element | null {
  const edition = work.open.history.now
  const index = edition.topics.findIndex(({ id }) => id === subject.words[2])
  const topic = subject.words[0] === 'topics' ? edition.topics[index] : undefined
  const plans = plansOf(edition)
  if (!topic?.period || plans.size < 2) return null
  return (
    <p class="plan-of">
      <label for="plan-of">{texts.plan.of}</label>
      <select
        id="plan-of"
        aria-describedby="plan-of-help"
        value={topic.source.key}
        onChange={({ currentTarget: { value } }) =>
          work.edit((now) => withPlanOf(now, topic.id, value), `${subject.id} plan`)
        }
      >
        {[...plans.keys()].map((key) => (
          <option key={key} value={key}>
            {edition.sources[key]?.title ?? key}
          </option>
        ))}
      </select>{' '}
      <span id="plan-of-help">{texts.plan.ofHelp}</span>
    </p>
  )
}

/** The plans that topics are of, by the keys of their sources, with the days for which each was written. */
function plansOf({ topics }: Edition): Map<string, Topic['period']> {
  return new Map(topics.flatMap(({ source, period }) => (period ? [[source.key, period]] : [])))
}

function withPlanOf(edition: Edition, id: string, key: string): Edition {
  const period = plansOf(edition).get(key)
  const topics = edition.topics.map((topic) =>
    topic.id === id && period ? { ...topic, period, source: { ...topic.source, key } } : topic,
  )
  return { ...edition, topics }
}
