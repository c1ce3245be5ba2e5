import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { differencesOf } from '../../draft/differences.ts'
import { readable } from '../../draft/readable.ts'
import type { Reply } from '../../office/ask.ts'
import { office, type Published } from '../../office/office.ts'
import { filled, texts } from '../../texts.ts'
import type { ViewProps } from '../app.tsx'
import { momentText } from '../moments.ts'
import { Result, type Sent } from '../result.tsx'
import { AuditList } from './audit-list.tsx'
import { DifferenceList } from './difference-list.tsx'
import { OlderButton } from './older-button.tsx'
import { PublicationList } from './publication-list.tsx'
import { Transfer } from './transfer.tsx'
import { useEntries } from './use-entries.ts'

/** What was in force and when, what differs from today, and the way back to it in one step. */
export function HistoryView({ work, boot, go, notices }: ViewProps): JSX.Element {
  const entries = useEntries(office.history)
  const [chosen, setChosen] = useState<Chosen>()
  const load = () => void entries.begin()
  useEffect(load, [])
  const { rows, failed } = entries
  if (!rows) return <p role="status">{texts.app.states[failed ?? 'loading']}</p>
  const audit = <AuditList {...{ work, boot, notices }} editions={rows} />
  if (rows.length === 0)
    return (
      <>
        <p>{texts.history.none}</p>
        {audit}
        <Transfer work={work} onImported={load} />
      </>
    )
  const first = { hash: boot.first, name: texts.history.first }
  return (
    <div class="history-columns">
      <div>
        <table>
          <caption>{texts.history.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.history.at}</th>
              <th scope="col">{texts.history.by}</th>
              <th scope="col">{texts.history.comment}</th>
              <th scope="col">{texts.history.kind}</th>
              <th scope="col">{texts.history.actions}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.seq} aria-current={row.hash === chosen?.hash ? 'true' : undefined}>
                <td class="number">{momentText(row.at, boot.timeZone)}</td>
                <td>
                  {row.by}
                  {row.approver !== null && <p>{filled(texts.schedule.approved, { by: row.approver })}</p>}
                </td>
                <td>{row.comment}</td>
                <td>{index === 0 ? texts.history.inForce : texts.history.kinds[row.kind]}</td>
                <td>
                  <button
                    type="button"
                    aria-label={filled(texts.history.compareOf, { at: momentText(row.at, boot.timeZone) })}
                    onClick={() => setChosen({ hash: row.hash, name: momentText(row.at, boot.timeZone) })}
                  >
                    {texts.history.compare}
                  </button>
                </td>
              </tr>
            ))}
            <tr aria-current={boot.first === chosen?.hash ? 'true' : undefined}>
              <td />
              <td />
              <td>{first.name}</td>
              <td />
              <td>
                <button
                  type="button"
                  aria-label={filled(texts.history.compareOf, { at: first.name })}
                  onClick={() => setChosen(first)}
                >
                  {texts.history.compare}
                </button>
              </td>
            </tr>
          </tbody>
        </table>
        <OlderButton entries={entries} label={texts.history.older} />
      </div>
      {chosen && (
        <Compared
          key={chosen.hash}
          {...{ chosen, work }}
          onRestored={() => {
            setChosen(undefined)
            load()
          }}
        />
      )}
      <div>
        <PublicationList work={work} go={go} timeZone={boot.timeZone} />
        <Transfer work={work} onImported={load} />
      </div>
      {audit}
    </div>
  )
}

/** An edition of the history, and what it is called. */
interface Chosen {
  readonly hash: string
  readonly name: string
}

interface ComparedProps extends Pick<ViewProps, 'work'> {
  readonly chosen: Chosen
  readonly onRestored: () => void
}

/** What going back to an edition would change. */
function Compared({ chosen: { hash, name }, work, onRestored }: ComparedProps): JSX.Element {
  const [found, setFound] = useState<Reply<Published>>()
  const [sent, setSent] = useState<Sent>('idle')
  useEffect(() => void office.edition(hash).then(setFound), [hash])
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
