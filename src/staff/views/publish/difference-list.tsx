import type { JSX } from 'preact'
import type { Edition } from '../../../shared/edition/edition.ts'
import type { Fact } from '../../../shared/edition/fact/fact.ts'
import { compared, type Difference, type FactDifference } from '../../draft/differences.ts'
import { plain } from '../../draft/subjects.ts'
import { filled, texts } from '../../texts.ts'
import { daysText } from '../words/days-text.ts'
import { factName, sayValue } from '../words/fact-words.ts'
import { rowName } from '../words/words-editor.tsx'

interface Props {
  readonly before: Edition
  readonly after: Edition
  readonly differences: readonly Difference[]
  /** What is said where nothing differs. */
  readonly none?: string
}

/** What differs between two editions, by subject and language. */
export function DifferenceList({
  before,
  after,
  differences,
  none = texts.publish.noDifference,
}: Props): JSX.Element {
  if (differences.length === 0) return <p>{none}</p>
  const words = after.words[after.locales[0]?.id ?? '']
  return (
    <ul class="differences">
      {differences.map(({ subject, words: said, facts, plan, days }) => (
        <li key={subject.id}>
          <h3>{subject.name}</h3>
          <dl>
            {facts.map((fact) => (
              <FactChange key={fact.path.join('.')} {...{ before, after, fact }} />
            ))}
            {plan && (
              <div>
                <dt>{texts.plan.of}</dt>
                <dd>
                  <Change before={plan.before} after={plan.after} />
                </dd>
              </div>
            )}
            {days && (
              <div>
                <dt>{texts.calendar.heading}</dt>
                {days.gone.map((exception) => (
                  <dd key={exception.from}>
                    <del>{daysText(before, exception)}</del>
                  </dd>
                ))}
                {days.come.map((exception) => (
                  <dd key={exception.from}>
                    <ins>{daysText(after, exception)}</ins>
                  </dd>
                ))}
              </div>
            )}
            {said.map(({ row, locale, before: old, after: next }) => (
              <div key={`${locale} ${row.key}`}>
                <dt>
                  {filled(texts.publish.place, {
                    label: rowName(row, words, subject),
                    language: plain(after.locales.find(({ id }) => id === locale)?.name ?? locale),
                  })}
                </dt>
                <dd lang={after.locales.find(({ id }) => id === locale)?.tag}>
                  <Change before={old} after={next} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

interface FactChangeProps {
  readonly before: Edition
  readonly after: Edition
  readonly fact: FactDifference
}

/** A fact that has the same value has been confirmed. */
function FactChange({ before, after, fact }: FactChangeProps): JSX.Element {
  const stated = (of: unknown) => (of as Fact<unknown> | undefined)?.value ?? null
  const old = sayValue(before, fact.path, stated(fact.before))
  const next = sayValue(after, fact.path, stated(fact.after))
  return (
    <div>
      <dt>{factName(after, fact.path)}</dt>
      <dd>
        {old === next ? (
          filled(texts.publish.confirmed, { value: next })
        ) : (
          <Change before={old} after={next} />
        )}
      </dd>
    </div>
  )
}

function Change({ before, after }: { before: string; after: string }): JSX.Element {
  const parts = compared(before, after)
  return (
    <>
      {parts.start}
      {parts.before !== '' && <del>{parts.before}</del>}
      {parts.after !== '' && <ins>{parts.after}</ins>}
      {parts.end}
    </>
  )
}
