import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Edition } from '../../shared/edition/edition.ts'
import { plain } from '../draft/subjects.ts'
import { NotAPlanError, type Plan, parsePlan } from '../plan/parse-plan.ts'
import { initiativesOf, type PlanPage, withoutTopic, withPlan } from '../plan/with-plan.ts'
import { filled, texts } from '../texts.ts'
import type { ViewProps } from './app.tsx'
import { DraftBar } from './draft-bar.tsx'

/** A new year's plan: what is pasted, what was recognised in it line by line, and the draft that becomes of it. */
export function PlanView({ work, boot, go }: ViewProps): JSX.Element {
  const edition = work.open.history.now
  const [text, setText] = useState('')
  const known = pillarsOf(edition)
  const plan = useMemo(() => read(text, known), [text, known.join()])
  const old = initiativesOf(edition)
  function make(page: PlanPage, found: Plan, replaces: boolean): void {
    const gone = replaces ? old : []
    const kept = gone.reduce((from, { section, id }) => withoutTopic(from, section, id), edition)
    const next = withPlan(kept, found, page)
    work.edit(() => next, `plan ${page.year}`)
    const first = next.topics[kept.topics.length]
    go({ view: 'words', subject: first ? `topics/${first.section}/${first.id}` : null })
  }
  return (
    <>
      <DraftBar work={work} timeZone={boot.timeZone} />
      <div class="plan-columns">
        <section aria-labelledby="plan-text">
          <h2 id="plan-text">{texts.plan.paste}</h2>
          <p id="plan-help">{texts.plan.help}</p>
          <textarea
            rows={18}
            aria-labelledby="plan-text"
            aria-describedby="plan-help"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          {plan instanceof NotAPlanError && text !== '' && (
            <p role="alert" class="wrong">
              {texts.plan.wrong[plan.kind]}
            </p>
          )}
        </section>
        {!(plan instanceof NotAPlanError) && (
          <Recognised
            key={text}
            plan={plan}
            old={old.length}
            onMake={(page, replaces) => make(page, plan, replaces)}
          />
        )}
      </div>
    </>
  )
}

function read(text: string, known: readonly string[]): Plan | NotAPlanError {
  try {
    return parsePlan(text, known)
  } catch (error) {
    if (error instanceof NotAPlanError) return error
    throw error
  }
}

/** The names of the pillars in the language of the office. */
function pillarsOf({ locales, words }: Edition): string[] {
  const own = words[locales[0]?.id ?? '']?.topics.pillars ?? {}
  return Object.values(own).map(({ heading }) => plain(heading))
}

interface RecognisedProps {
  readonly plan: Plan
  /** How many initiatives of earlier plans are there. */
  readonly old: number
  readonly onMake: (page: PlanPage, replaces: boolean) => void
}

function Recognised({ plan, old, onMake }: RecognisedProps): JSX.Element {
  const [title, setTitle] = useState(plan.title)
  const [url, setUrl] = useState('')
  const [year, setYear] = useState(plan.year ?? new Date().getFullYear())
  const [replaces, setReplaces] = useState(true)
  const unknown = plan.lines.filter(({ kind }) => kind === 'none').length
  return (
    <section aria-labelledby="plan-found">
      <h2 id="plan-found">{texts.plan.found}</h2>
      <p role="status">
        {filled(texts.plan.counts, {
          pillars: plan.pillars.length,
          initiatives: plan.initiatives.length,
          marks: plan.marks.length,
          unknown,
        })}
      </p>
      <form
        class="publish-form"
        onSubmit={(event) => {
          event.preventDefault()
          onMake({ title: title.trim(), url: url.trim(), year }, replaces)
        }}
      >
        <label for="plan-title">{texts.plan.title}</label>
        <input
          id="plan-title"
          required
          value={title}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <label for="plan-url">{texts.plan.url}</label>
        <input
          id="plan-url"
          type="url"
          required
          pattern="https?://.*"
          value={url}
          onInput={({ currentTarget }) => setUrl(currentTarget.value)}
        />
        <label for="plan-year">{texts.plan.year}</label>
        <input
          id="plan-year"
          type="number"
          required
          min={2019}
          max={2199}
          value={year}
          onInput={({ currentTarget }) => setYear(currentTarget.valueAsNumber)}
        />
        {old > 0 && (
          <label class="check">
            <input
              type="checkbox"
              checked={replaces}
              onChange={({ currentTarget }) => setReplaces(currentTarget.checked)}
            />
            {filled(texts.plan.replaces, { count: old })}
          </label>
        )}
        <button type="submit" class="primary">
          {filled(texts.plan.make, { count: plan.initiatives.length })}
        </button>
        <p>{texts.plan.makeHelp}</p>
      </form>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keyboard */}
      <div class="plan-lines" tabIndex={0} role="region" aria-label={texts.plan.lines}>
        <table>
          <caption>{texts.plan.lines}</caption>
          <tbody>
            {plan.lines.map(({ number, kind, text }) => (
              <tr key={number} data-kind={kind}>
                <td class="number">{number}</td>
                <th scope="row">{texts.plan.kinds[kind]}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
