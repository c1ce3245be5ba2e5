import type { JSX } from 'preact'
import { quoteOf } from '../../draft/quote.ts'
import type { Editable } from '../../draft/subjects.ts'
import { withoutTopic } from '../../plan/with-plan.ts'
import { texts } from '../../texts.ts'
import type { Work } from '../../use-office.ts'

interface Props {
  readonly subject: Editable
  readonly work: Work
}

/** The words of the plan that a topic comes from, while its own are written; and the way to take a topic of a plan out. */
export function Quote({ subject, work }: Props): JSX.Element | null {
  const edition = work.open.history.now
  const [kind, section, id] = subject.words.map(String)
  const topic = kind === 'topics' ? edition.topics.find((own) => own.id === id) : undefined
  // The others are on every screen, whatever the plan.
  if (!topic?.period || section === undefined || id === undefined) return null
  const quote = quoteOf(edition, subject.words)
  return (
    <div class="quote">
      {quote !== undefined && (
        <figure>
          <figcaption>{texts.plan.quote}</figcaption>
          <blockquote>{quote}</blockquote>
        </figure>
      )}
      <button
        type="button"
        class="small"
        onClick={() => work.edit((now) => withoutTopic(now, section, id), `${subject.id} remove`)}
      >
        {texts.plan.remove}
      </button>
    </div>
  )
}
