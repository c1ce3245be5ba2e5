import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { differencesOf } from '../../draft/differences.ts'
import { readable } from '../../draft/readable.ts'
import type { Reply } from '../../office/ask.ts'
import { office, type Published } from '../../office/office.ts'
import { filled, texts } from '../../texts.ts'
import type { ViewProps } from '../app.tsx'
import { Result, type Sent } from '../result.tsx'
import { DifferenceList } from './difference-list.tsx'

/** An edition of the history, and what it is called. */
export interface Named {
  /** The number of its entry; 0 for what the app began with. */
  readonly seq: number
  readonly hash: string
  readonly name: string
}

interface BackProps extends Pick<ViewProps, 'work'> {
  readonly entry: Named
  readonly onRestored: () => void
}

/** What going back to an edition would change, and the way there. */
export function WayBack({ entry: { hash, name }, work, onRestored }: BackProps): JSX.Element {
  const found = useEdition(hash)
  const [sent, setSent] = useState<Sent>('idle')
  if (!found) return <p role="status">{texts.app.states.loading}</p>
  if (found.kind !== 'done') return <p role="status">{texts.history.gone}</p>
  const now = work.published.edition
  const then = readable(found.value.edition)
  const isInForce = hash === work.published.hash
  async function restore(): Promise<void> {
    setSent('sending')
    const reply = await office.restore(hash, filled(texts.history.restoreComment, { at: name }))
    setSent(reply)
    if (reply.kind !== 'done') return
    await work.reload()
    onRestored()
  }
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{filled(texts.history.compared, { at: name })}</h2>
      <DifferenceList before={now} after={then} differences={differencesOf(now, then)} />
      <button
        type="button"
        class="primary"
        disabled={isInForce || sent === 'sending' || !work.me.roles.includes('publisher')}
        onClick={() => void restore()}
      >
        {texts.history.restore}
      </button>
      <Result sent={sent} />
    </section>
  )
}

interface WhatChangedProps {
  readonly entry: Named
  /** What was in force before it. */
  readonly before: Named
}

/** What an entry of the history has changed when it came into force. */
export function WhatChanged({ entry, before }: WhatChangedProps): JSX.Element {
  const [one, other] = [useEdition(before.hash), useEdition(entry.hash)]
  if (!one || !other) return <p role="status">{texts.app.states.loading}</p>
  if (one.kind !== 'done' || other.kind !== 'done') return <p role="status">{texts.history.gone}</p>
  const [old, next] = [readable(one.value.edition), readable(other.value.edition)]
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{filled(texts.history.changed, { at: entry.name, before: before.name })}</h2>
      <DifferenceList
        before={old}
        after={next}
        differences={differencesOf(old, next)}
        none={texts.history.nothingChanged}
      />
    </section>
  )
}

/** An edition that was ever in force. Undefined while the office is asked. */
function useEdition(hash: string): Reply<Published> | undefined {
  const [found, setFound] = useState<Reply<Published>>()
  useEffect(() => void office.edition(hash).then(setFound), [hash])
  return found
}
