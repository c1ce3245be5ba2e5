import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Exception } from '../../../shared/edition/office/calendar.ts'
import type { Day } from '../../../shared/time/day.ts'
import { type Added, coming, type DaysForm, withDays, withoutDays } from '../../draft/calendar.ts'
import { plain } from '../../draft/subjects.ts'
import { filled, texts } from '../../texts.ts'
import type { Work } from '../../use-office.ts'
import { daysText, reasonsOf } from './days-text.ts'

interface Props {
  readonly work: Work
  readonly today: Day
}

const KINDS = ['closed', 'all', 'some'] as const

/** The days on which the office is closed, or open otherwise than usual: those of the coming year, and a new one. */
export function CalendarEditor({ work, today }: Props): JSX.Element {
  const edition = work.open.history.now
  const { calendar } = edition.office
  const days = coming(calendar, today)
  const [said, setSaid] = useState('')
  const change = (next: typeof calendar, what: string) =>
    work.edit((now) => ({ ...now, office: { ...now.office, calendar: next } }), `calendar ${what}`)
  return (
    <section class="calendar" aria-labelledby="calendar">
      <h3 id="calendar">{texts.calendar.heading}</h3>
      <p>{filled(texts.calendar.help, { until: calendar.until })}</p>
      <DaysFields
        work={work}
        onAdd={(form) => {
          const added = withDays(calendar, form)
          if (added.kind === 'done') {
            change(added.calendar, `add ${form.from}`)
            setSaid(filled(texts.calendar.added, { days: daysText(edition, added.exception) }))
          } else setSaid('')
          return added
        }}
      />
      <p role="status">{said}</p>
      <h4>{filled(texts.calendar.coming, { count: days.length })}</h4>
      <ul>
        {days.map((exception) => {
          const line = daysText(edition, exception)
          return (
            <li key={exception.from}>
              <span>{line}</span>{' '}
              <button
                type="button"
                class="small"
                aria-label={filled(texts.calendar.removeOf, { days: line })}
                onClick={() => {
                  change(withoutDays(calendar, exception), `remove ${exception.from}`)
                  setSaid(filled(texts.calendar.removed, { days: line }))
                }}
              >
                {texts.calendar.remove}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface FieldsProps {
  readonly work: Work
  /** Returns what became of it. */
  readonly onAdd: (form: DaysForm) => Added
}

function DaysFields({ work, onAdd }: FieldsProps): JSX.Element {
  const edition = work.open.history.now
  const { calendar } = edition.office
  const reasons = Object.entries(reasonsOf(edition))
  const empty: DaysForm = {
    from: '',
    until: '',
    reason: reasons[0]?.[0] ?? '',
    open: 'closed',
    opens: '',
    closes: '',
  }
  const [form, setForm] = useState(empty)
  const [refused, setRefused] = useState<string>()
  const put = (part: Partial<DaysForm>) => {
    setForm({ ...form, ...part })
    setRefused(undefined)
  }
  const input = (name: 'from' | 'until' | 'opens' | 'closes', type: 'date' | 'time') => (
    <div class="field">
      <label for={`days-${name}`}>{texts.calendar.fields[name]}</label>
      <input
        id={`days-${name}`}
        type={type}
        {...(type === 'date' && { min: calendar.from, max: calendar.until })}
        value={form[name]}
        required={name === 'from'}
        aria-describedby="days-refused"
        aria-invalid={refused !== undefined}
        onInput={({ currentTarget }) => put({ [name]: currentTarget.value })}
      />
    </div>
  )
  return (
    <form
      class="days-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const added = onAdd(form)
        setRefused(
          added.kind === 'done' ? undefined : refusal(added, (by) => daysText(edition, by), calendar),
        )
        if (added.kind === 'done') setForm({ ...empty, reason: form.reason })
      }}
    >
      {input('from', 'date')}
      {input('until', 'date')}
      <div class="field">
        <label for="days-reason">{texts.calendar.fields.reason}</label>
        <select
          id="days-reason"
          value={form.reason}
          onChange={({ currentTarget }) => put({ reason: currentTarget.value })}
        >
          {reasons.map(([reason, said]) => (
            <option key={reason} value={reason}>
              {plain(said)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="days-open">{texts.calendar.fields.open}</label>
        <select
          id="days-open"
          value={form.open}
          onChange={({ currentTarget }) =>
            put({ open: KINDS.find((kind) => kind === currentTarget.value) ?? 'closed' })
          }
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {texts.calendar.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      {form.open !== 'closed' && input('opens', 'time')}
      {form.open !== 'closed' && input('closes', 'time')}
      <button type="submit">{texts.calendar.add}</button>
      <p id="days-refused" class="wrong" role="alert">
        {refused}
      </p>
    </form>
  )
}

function refusal(
  refused: Exclude<Added, { kind: 'done' }>,
  say: (by: Exception) => string,
  { from, until }: { readonly from: Day; readonly until: Day },
): string {
  const text = texts.calendar.refused[refused.kind]
  return refused.kind === 'taken' ? filled(text, { days: say(refused.by) }) : filled(text, { from, until })
}
