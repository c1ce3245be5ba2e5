import type { JSX } from 'preact'
import { texts } from '../../texts.ts'
import type { Entries } from './use-entries.ts'

/** The way to the entries before the last that is shown. */
export function OlderButton({ entries, label }: { entries: Entries<unknown>; label: string }): JSX.Element {
  const { hasOlder, isAsking, failed, goOn } = entries
  return (
    <>
      {hasOlder && (
        <button type="button" disabled={isAsking} onClick={() => void goOn()}>
          {label}
        </button>
      )}
      <p role="status">{isAsking ? texts.app.states.loading : failed && texts.app.states[failed]}</p>
    </>
  )
}
