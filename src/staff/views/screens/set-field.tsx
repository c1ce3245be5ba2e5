import type { ComponentChildren, JSX } from 'preact'
import { problemText } from '../problem-text.ts'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly problems: readonly string[]
  readonly children: ComponentChildren
}

/** A setting with its label, and what the office has said is wrong with it. */
export function Field({ id, label, problems, children }: FieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      <Wrong id={id} problems={problems} />
    </div>
  )
}

/** What is wrong with the setting of that id. */
export function Wrong({ id, problems }: { id: string; problems: readonly string[] }): JSX.Element {
  return (
    <div id={`${id}-wrong`}>
      {problems.map((problem) => (
        <p key={problem} class="wrong">
          {problemText(problem)}
        </p>
      ))}
    </div>
  )
}
