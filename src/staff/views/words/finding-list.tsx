import type { JSX } from 'preact'
import type { Finding } from '../../../checker/finding.ts'
import { filled, textOf, texts } from '../../texts.ts'

type Shown = Pick<Finding, 'rule' | 'severity' | 'found' | 'message' | 'proposal'>

interface Props {
  readonly findings: readonly Shown[]
  /** Named where the findings do not stand at a text of it. */
  readonly language?: string
}

/** What the rules find, with what to write instead. */
export function FindingList({ findings, language }: Props): JSX.Element | null {
  if (findings.length === 0) return null
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.found}`} data-severity={finding.severity}>
          {language} <FindingText of={finding} />
        </li>
      ))}
    </ul>
  )
}

export function FindingText({
  of: { rule, severity, found, message, proposal },
}: {
  of: Shown
}): JSX.Element {
  const said = textOf(texts.rules, rule)
  return (
    <>
      <b>{texts.severity[severity]}</b> {said ?? <span lang="en">{message}</span>}
      {found !== '' && <q>{found}</q>}
      {proposal && filled(texts.words.proposal, { proposal })}
    </>
  )
}
