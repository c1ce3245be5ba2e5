import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Edition } from '../../../shared/edition/edition.ts'
import { type Fact, shown } from '../../../shared/edition/fact/fact.ts'
import type { StaffBoot } from '../../../view/staff/staff-boot.ts'
import { answered, confirmedOn, factAt } from '../../draft/answers.ts'
import type { Path } from '../../draft/path.ts'
import { problemsIn } from '../../draft/problems.ts'
import { type Editable, plain } from '../../draft/subjects.ts'
import { fieldText, type ValueField, valueFieldsOf, withField } from '../../draft/value-fields.ts'
import { filled, textOf, texts } from '../../texts.ts'
import type { Work } from '../../use-office.ts'
import { dayText } from '../moments.ts'
import { problemText } from '../problem-text.ts'
import { factName, sayValue } from './fact-words.ts'

interface Props {
  readonly subject: Editable
  readonly work: Work
  readonly boot: Pick<StaffBoot, 'origin' | 'timeZone'>
}

/** Which part of the office answers is remembered on this device. It is no secret: readers see it. */
const KEY = 'staff-unit'

/**
 * The facts of a subject: each is filled in, confirmed as it is, or said not to be there. The source of all three is the
 * office and the day. This is the form of questions to the office on a screen.
 */
export function FactsEditor({ subject, work, boot }: Props): JSX.Element {
  const edition = work.open.history.now
  const [unit, setUnit] = useState(() => localStorage.getItem(KEY) ?? '')
  const problems = useMemo(() => problemsIn(edition), [edition])
  const answer = (path: Path, value: unknown, what: string) =>
    work.edit(
      (now) =>
        answered(now, path, {
          value,
          day: dayText(Date.now(), boot.timeZone),
          title: titleOf(now, unit),
          url: boot.origin,
        }),
      `${path.join('.')} ${what}`,
    )
  return (
    <section class="facts" aria-label={texts.facts.heading}>
      <h3>{texts.facts.heading}</h3>
      <p class="unit">
        <label for="unit">{texts.facts.unit}</label>
        <input
          id="unit"
          value={unit}
          maxLength={40}
          autocomplete="organization-title"
          placeholder={texts.facts.unitExample}
          onInput={({ currentTarget }) => {
            setUnit(currentTarget.value)
            localStorage.setItem(KEY, currentTarget.value)
          }}
        />
      </p>
      <ul>
        {subject.facts.map((path) => (
          <li key={path.join('.')}>
            <FactRow
              {...{ path, edition, work }}
              problems={problems.filter((problem) => problem.startsWith(`${path.join('.')}.`))}
              onAnswer={(value, what) => answer(path, value, what)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly path: Path
  readonly edition: Edition
  readonly work: Work
  readonly problems: readonly string[]
  readonly onAnswer: (value: unknown, what: string) => void
}

function FactRow({ path, edition, work, problems, onAnswer }: RowProps): JSX.Element {
  const fact = factAt(edition, path)
  const name = factName(edition, path)
  const id = path.join('-')
  const fields = valueFieldsOf(path)
  // Parts of parts, such as hours, are hard to read one by one.
  const isSaid = fields.length === 0 || fields.some((field) => field.name.includes('.'))
  const isNew = JSON.stringify(factIn(work.published.edition, path)) !== JSON.stringify(fact)
  return (
    <div class="fact" role="group" aria-labelledby={`${id}-name`} data-state={stateOf(fact, edition)}>
      <span id={`${id}-name`} class="fact-name">
        {name}
      </span>
      <span class="fact-value">
        {isSaid && <span>{sayValue(edition, path, fact.value)}</span>}
        {fields.map((field) => (
          <ValueInput
            key={field.name}
            {...{
              field,
              edition,
              value: fact.value,
              name,
              describedBy: `${id}-state`,
              isWrong: problems.length > 0,
            }}
            onChange={(text) => onAnswer(withField(fact.value, field, text), field.name)}
          />
        ))}
      </span>
      <span id={`${id}-state`} class="fact-state">
        {isNew && <span class="tag changed">{texts.words.changed}</span>}
        <b>{texts.facts.states[stateOf(fact, edition)]}</b> {groundOf(fact, edition)}
        {problems.map((problem) => (
          <span key={problem} class="wrong">
            {problemText(problem)}
          </span>
        ))}
      </span>
      <span class="fact-actions">
        <button
          type="button"
          disabled={fact.value === null}
          aria-label={filled(texts.facts.confirmOf, { name })}
          onClick={() => onAnswer(fact.value, 'confirm')}
        >
          {texts.facts.confirm}
        </button>
        <button
          type="button"
          aria-label={filled(texts.facts.noneOf, { name })}
          onClick={() => onAnswer(null, 'none')}
        >
          {texts.facts.none}
        </button>
      </span>
    </div>
  )
}

interface InputProps {
  readonly field: ValueField
  readonly edition: Edition
  readonly value: unknown
  readonly name: string
  readonly describedBy: string
  readonly isWrong: boolean
  readonly onChange: (text: string) => void
}

function ValueInput({
  field,
  edition,
  value,
  name,
  describedBy,
  isWrong,
  onChange,
}: InputProps): JSX.Element {
  const part = textOf(texts.about, field.name)
  const label = part === undefined ? name : filled(texts.facts.partOf, { name, part })
  const common = { 'aria-label': label, 'aria-describedby': describedBy, 'aria-invalid': isWrong }
  const text = fieldText(value, field)
  if (field.type === 'choice') {
    const kinds = edition.words[edition.locales[0]?.id ?? '']?.hours.kinds ?? {}
    return (
      <select {...common} value={text} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="" />
        {Object.entries(kinds).map(([kind, said]) => (
          <option key={kind} value={kind}>
            {said}
          </option>
        ))}
      </select>
    )
  }
  const input = (
    <input
      {...common}
      class={field.type}
      inputMode={field.type === 'phone' ? 'tel' : field.type === 'number' ? 'numeric' : 'text'}
      placeholder={textOf(texts.facts.examples, field.type) ?? ''}
      value={text}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
  if (part === undefined) return input
  return (
    <span class="value-part">
      <span aria-hidden="true">{part}</span>
      {input}
    </span>
  )
}

function titleOf(edition: Edition, unit: string): string {
  const [first] = edition.locales
  const office = plain(edition.words[first?.id ?? '']?.topics.office?.office?.heading ?? '')
  const who = unit.trim() === '' ? office : filled(texts.facts.unitOf, { office, unit: unit.trim() })
  return filled(texts.facts.title, { who }).replaceAll(/[｜《》]/g, '')
}

function factIn(edition: Edition, path: Path): unknown {
  try {
    return factAt(edition, path)
  } catch {
    // What is published has no such fact: it was added since.
    return undefined
  }
}

type State = 'confirmed' | 'none' | 'shown' | 'kept' | 'missing'

/** Whether displays show a fact, and on whose word. */
function stateOf(fact: Fact<unknown>, { sources }: Edition): State {
  if (confirmedOn(fact, sources) !== undefined) return fact.value === null ? 'none' : 'confirmed'
  if (shown(fact, sources)) return 'shown'
  return fact.value === null ? 'missing' : 'kept'
}

function groundOf(fact: Fact<unknown>, { sources }: Edition): string {
  const titles = fact.sources.map((key) => sources[key]?.title ?? key)
  const date = confirmedOn(fact, sources) ?? fact.date
  const ground = [...titles.slice(0, 1), ...(date === undefined ? [] : [date])].join('・')
  return ground === '' ? '' : filled(texts.facts.source, { ground })
}
