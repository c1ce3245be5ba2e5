import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Reply } from '../office/ask.ts'
import { texts } from '../texts.ts'

interface Props {
  readonly summary: string
  readonly help: string
  /** What is said where the office has no secret to compute keys from. */
  readonly none: string
  readonly ask: () => Promise<Reply<Readonly<Record<string, string>> | null>>
  /** Draws a key, by the id of what it is for. */
  readonly children: (id: string, key: string) => ComponentChildren
}

/** Keys, fetched when somebody wants to see them. What could not be fetched is asked for again at the next opening. */
export function KeyList({ summary, help, none, ask, children }: Props): JSX.Element {
  const [reply, setReply] = useState<Awaited<ReturnType<typeof ask>>>()
  return (
    <details
      class="keys"
      onToggle={async ({ currentTarget }) => {
        if (currentTarget.open && reply?.kind !== 'done') setReply(await ask())
      }}
    >
      <summary>{summary}</summary>
      <p>{help}</p>
      {reply && reply.kind !== 'done' && <p role="alert">{texts.app.states[reply.kind]}</p>}
      {reply?.kind === 'done' && reply.value === null && <p>{none}</p>}
      {reply?.kind === 'done' && reply.value && (
        <dl>
          {Object.entries(reply.value).map(([id, key]) => (
            <div key={id}>{children(id, key)}</div>
          ))}
        </dl>
      )}
    </details>
  )
}
