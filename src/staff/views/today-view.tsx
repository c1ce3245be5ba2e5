import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { calendarEnds, type DueFact, dueFacts, planEnded } from '../draft/due.ts'
import { type Editable, editablesOf } from '../draft/subjects.ts'
import { filled, texts } from '../texts.ts'
import type { ViewProps } from './app.tsx'
import { dayText, momentText } from './moments.ts'
import { TemplateLinks } from './notices/notices-view.tsx'
import { PublicationList } from './publish/publication-list.tsx'
import { ScreenStates } from './screens/screen-states.tsx'
import { Unplayed } from './screens/unplayed.tsx'
import { isFound } from './words/subject-list.tsx'

const MOST_FOUND = 8

/** What is to be done today, and the shortest way to anything that has to be corrected. */
export function TodayView({ work, boot, here, go }: ViewProps): JSX.Element {
  const { edition } = work.published
  const today = dayText(Date.now(), boot.timeZone)
  const due = useMemo(() => dueFacts(edition, today), [edition, today])
  const plan = planEnded(edition, today)
  const calendar = calendarEnds(edition, today)
  const open = (subject: Editable) => go({ view: 'words', subject: subject.id })
  return (
    <div class="today-columns">
      <div>
        {work.me.roles.includes('alerter') && (
          <section aria-labelledby="quick">
            <h2 id="quick">{texts.notices.quick}</h2>
            <TemplateLinks boot={boot} here={here} go={go} />
          </section>
        )}
        <Find subjects={editablesOf(edition)} edition={edition} onOpen={open} />
        <ScreenStates boot={boot} work={work} />
        <section aria-labelledby="to-do">
          <h2 id="to-do">{texts.today.toDo}</h2>
          <ul class="to-do">
            {plan !== undefined && (
              <li class="warn">
                {filled(texts.today.plan, { day: plan })}{' '}
                <button type="button" class="link" onClick={() => go({ view: 'plan', subject: null })}>
                  {texts.today.newPlan}
                </button>
              </li>
            )}
            <Unplayed work={work} />
            {calendar !== undefined && (
              <li class="warn">{filled(texts.today.calendar, { day: calendar })}</li>
            )}
            {work.drafts.map((draft) => (
              <li key={draft.id}>
                {filled(texts.today.draft, {
                  name: draft.name,
                  by: draft.by,
                  at: momentText(draft.at, boot.timeZone),
                })}
              </li>
            ))}
            {plan === undefined && calendar === undefined && work.drafts.length === 0 && (
              <li>{texts.today.nothing}</li>
            )}
          </ul>
        </section>
        <PublicationList work={work} go={go} timeZone={boot.timeZone} />
      </div>
      <section aria-labelledby="due">
        <h2 id="due">{filled(texts.today.due, { count: due.length })}</h2>
        <p>{texts.today.dueHelp}</p>
        <ul class="due">
          {[...Map.groupBy(due, ({ subject }) => subject.id).values()].map((facts) => (
            <DueLine key={facts[0]?.subject.id} facts={facts} onOpen={open} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function DueLine({
  facts,
  onOpen,
}: {
  facts: readonly DueFact[]
  onOpen: (subject: Editable) => void
}): JSX.Element {
  const [first] = facts
  const never = facts.filter(({ confirmed }) => confirmed === undefined).length
  return (
    <li>
      {first && (
        <button type="button" class="link" onClick={() => onOpen(first.subject)}>
          {first.subject.name}
        </button>
      )}{' '}
      {filled(texts.today.dueOf, { count: facts.length, never })}
    </li>
  )
}

interface FindProps {
  readonly subjects: readonly Editable[]
  readonly edition: Parameters<typeof isFound>[0]
  readonly onOpen: (subject: Editable) => void
}

/** Finds what is to be corrected, by any of its words or numbers. */
function Find({ subjects, edition, onOpen }: FindProps): JSX.Element {
  const [query, setQuery] = useState('')
  const found = query.trim() === '' ? [] : subjects.filter((subject) => isFound(edition, subject, query))
  return (
    <form
      role="search"
      class="find"
      onSubmit={(event) => {
        event.preventDefault()
        const [first] = found
        if (first) onOpen(first)
      }}
    >
      <label for="correct">{texts.today.find}</label>
      <input
        id="correct"
        type="search"
        value={query}
        placeholder={texts.today.findExample}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <p class="visually-hidden" role="status">
        {query === '' ? '' : filled(texts.words.found, { count: found.length })}
      </p>
      <ul>
        {found.slice(0, MOST_FOUND).map((subject) => (
          <li key={subject.id}>
            <button type="button" class="link" onClick={() => onOpen(subject)}>
              {subject.name}
            </button>
          </li>
        ))}
        {query.trim() !== '' && found.length === 0 && <li>{texts.today.notFound}</li>}
      </ul>
    </form>
  )
}
