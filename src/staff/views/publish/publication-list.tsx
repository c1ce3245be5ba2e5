import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { office, type PublicationRow } from '../../office/office.ts'
import { filled, texts } from '../../texts.ts'
import type { ViewProps } from '../app.tsx'
import { momentText } from '../moments.ts'
import { problemText } from '../problem-text.ts'
import { Result, type Sent } from '../result.tsx'

interface Props extends Pick<ViewProps, 'work' | 'go'> {
  readonly timeZone: string
}

/** What is to be published at a time or when a second person agrees, and what could not be. Nothing if there is none. */
export function PublicationList({ work, timeZone, go }: Props): JSX.Element | null {
  const [rows, setRows] = useState<readonly PublicationRow[]>([])
  const [sent, setSent] = useState<Sent>('idle')
  async function load(): Promise<void> {
    const reply = await office.publications()
    if (reply.kind === 'done') setRows(reply.value)
    else setSent(reply)
  }
  useEffect(() => void load(), [])
  async function act(action: ReturnType<typeof office.approve>): Promise<void> {
    setSent('sending')
    const reply = await action
    await load()
    setSent(reply.kind === 'done' ? 'idle' : reply)
    await work.reload()
  }
  /** The draft, if it is still what is to be published. */
  const draftOf = ({ draft, version }: PublicationRow) =>
    work.drafts.find((each) => each.id === draft && each.version === version)
  if (rows.length === 0 && typeof sent === 'string') return null
  const mayPublish = work.me.roles.includes('publisher')
  return (
    <section class="publications" aria-labelledby="publications">
      <h2 id="publications">{texts.schedule.heading}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id} data-state={row.state}>
            <p>
              <strong>{row.at === null ? texts.schedule.atOnce : momentText(row.at, timeZone)}</strong>{' '}
              <span class={row.state === 'failed' ? 'tag wrong' : 'tag'}>
                {texts.schedule.states[row.state]}
              </span>
            </p>
            <p>{filled(texts.schedule.what, { comment: row.comment, by: row.by })}</p>
            {row.approver !== null && <p>{filled(texts.schedule.approved, { by: row.approver })}</p>}
            {row.failed && <p class="wrong">{texts.schedule.failed[row.failed.kind]}</p>}
            {row.failed?.problems.map((problem) => (
              <p key={problem} class="wrong">
                {filled(texts.publish.problem, {
                  place: problem.split(':')[0] ?? '',
                  problem: problemText(problem),
                })}
              </p>
            ))}
            {draftOf(row) && (
              <button
                type="button"
                aria-label={filled(texts.schedule.openOf, { comment: row.comment })}
                onClick={async () => {
                  await work.choose(draftOf(row))
                  go({ view: 'publish', subject: null })
                }}
              >
                {texts.schedule.open}
              </button>
            )}{' '}
            {row.state === 'proposed' && (
              <button
                type="button"
                class="primary"
                disabled={!mayPublish || row.by === work.me.email || sent === 'sending'}
                aria-label={filled(texts.schedule.approveOf, { comment: row.comment })}
                onClick={() => void act(office.approve(row.id))}
              >
                {texts.schedule.approve}
              </button>
            )}{' '}
            <button
              type="button"
              disabled={!mayPublish || sent === 'sending'}
              aria-label={filled(texts.schedule.removeOf, { comment: row.comment })}
              onClick={() => void act(office.removePublication(row.id))}
            >
              {row.state === 'failed' ? texts.schedule.dismiss : texts.schedule.remove}
            </button>
          </li>
        ))}
      </ul>
      <Result sent={sent} />
    </section>
  )
}
