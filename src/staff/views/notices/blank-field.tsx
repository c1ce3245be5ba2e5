import type { JSX } from 'preact'
import type { BlankForm, StaffBoot } from '../../../view/staff/staff-boot.ts'
import { filled, textOf, texts } from '../../texts.ts'

interface Props {
  readonly name: string
  readonly blank: BlankForm
  readonly value: string
  readonly notices: StaffBoot['notices']
  readonly onInput: (value: string) => void
}

/** What is filled in at one place of a template. It can be said in every language, so nothing is typed freely. */
export function BlankField({ name, blank, value, notices, onInput }: Props): JSX.Element {
  const id = `blank-${name}`
  const own = textOf(texts.notices.blankNames, name) ?? name
  const label = blank.optional ? filled(texts.notices.optional, { name: own }) : own
  const input = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLSelectElement }) =>
    onInput(currentTarget.value)
  const options =
    blank.kind === 'choice'
      ? blank.of.map((choice) => ({ id: choice, name: notices.choices[choice] ?? choice }))
      : blank.kind === 'place'
        ? notices.places
        : undefined
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {options ? (
        <select id={id} value={value} required={!blank.optional} onChange={input}>
          <option value="">{blank.optional ? texts.notices.unknown : texts.notices.pick}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      ) : blank.kind === 'number' ? (
        <input
          id={id}
          type="number"
          min={blank.least}
          max={blank.most}
          step={blank.step ?? 1}
          required={!blank.optional}
          value={value}
          onInput={input}
        />
      ) : (
        <input id={id} type="time" required={!blank.optional} value={value} onInput={input} />
      )}
    </p>
  )
}
