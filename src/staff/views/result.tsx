import type { JSX } from 'preact'
import type { Reply } from '../office/ask.ts'
import { textOf, texts } from '../texts.ts'
import { problemText } from './problem-text.ts'

/** What becomes of something that is published: nothing yet, on its way, or the office's answer. */
export type Sent = 'idle' | 'sending' | Reply<unknown>

/** What became of it. */
export function Result({ sent }: { sent: Sent }): JSX.Element {
  return (
    <div class="result" role="status" data-result={typeof sent === 'string' ? sent : sent.kind}>
      {sent === 'sending' && (
        <p>
          <progress aria-label={texts.publish.sending} /> {texts.publish.sending}
        </p>
      )}
      {typeof sent !== 'string' && <p class={sent.kind === 'done' ? 'fine' : 'wrong'}>{resultText(sent)}</p>}
      {typeof sent !== 'string' &&
        sent.kind === 'refused' &&
        sent.problems.map((problem) => (
          <p key={problem} class="wrong">
            {problemText(problem)}
          </p>
        ))}
    </div>
  )
}

function resultText(reply: Reply<unknown>): string {
  const { kind } = reply
  const state =
    kind === 'done' && reply.value instanceof Object && 'state' in reply.value ? reply.value.state : ''
  return textOf(texts.schedule.results, String(state)) ?? texts.publish.results[kind]
}
