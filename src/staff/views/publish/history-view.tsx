import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type EditionRow, office } from '../../office/office.ts'
import { filled, texts } from '../../texts.ts'
import type { ViewProps } from '../app.tsx'
import { momentText } from '../moments.ts'
import { AuditList } from './audit-list.tsx'
import { type Named, WayBack, WhatChanged } from './compared.tsx'
import { OlderButton } from './older-button.tsx'
import { PublicationList } from './publication-list.tsx'
import { Transfer } from './transfer.tsx'
import { useEntries } from './use-entries.ts'

/** What is shown of an entry: what going back to it would change, or what it has changed itself. */
interface Chosen {
  readonly entry: Named
  /** What was in force before it, if that is what it is compared with. */
  readonly before?: Named
}

/** What was in force and when, what each entry has changed, and the way back to it in one step. */
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
        <PublicationList work={work} go={go} timeZone={boot.timeZone} />
        {audit}
        <Transfer work={work} onImported={load} />
      </>
    )
  const first = { seq: 0, hash: boot.first, name: texts.history.first }
  const named = (row: EditionRow) => ({
    seq: row.seq,
    hash: row.hash,
    name: momentText(row.at, boot.timeZone),
  })
  /** What was in force before an entry; undefined if it has not been asked for yet. */
  const beforeOf = (index: number) => {
    const next = rows[index + 1]
    return next ? named(next) : entries.hasOlder ? undefined : first
  }
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
            {rows.map((row, index) => {
              const [entry, before] = [named(row), beforeOf(index)]
              return (
                <tr key={row.seq} aria-current={row.seq === chosen?.entry.seq ? 'true' : undefined}>
                  <td class="number">{momentText(row.at, boot.timeZone)}</td>
                  <td>
                    {row.by}
                    {row.approver !== null && <p>{filled(texts.schedule.approved, { by: row.approver })}</p>}
                  </td>
                  <td>{row.comment}</td>
                  <td>{index === 0 ? texts.history.inForce : texts.history.kinds[row.kind]}</td>
                  <td class="entry-acts">
                    {before && (
                      <button
                        type="button"
                        aria-label={filled(texts.history.changedOf, { at: entry.name })}
                        onClick={() => setChosen({ entry, before })}
                      >
                        {texts.history.change}
                      </button>
                    )}{' '}
                    <CompareButton {...{ entry }} onChosen={setChosen} />
                  </td>
                </tr>
              )
            })}
            <tr aria-current={chosen?.entry.seq === first.seq ? 'true' : undefined}>
              <td />
              <td />
              <td>{first.name}</td>
              <td />
              <td>
                <CompareButton entry={first} onChosen={setChosen} />
              </td>
            </tr>
          </tbody>
        </table>
        <OlderButton entries={entries} label={texts.history.older} />
      </div>
      {chosen?.before && <WhatChanged key={chosen.entry.seq} entry={chosen.entry} before={chosen.before} />}
      {chosen && !chosen.before && (
        <WayBack
          key={chosen.entry.seq}
          {...{ work, entry: chosen.entry }}
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

interface CompareButtonProps {
  readonly entry: Named
  readonly onChosen: (chosen: Chosen) => void
}

function CompareButton({ entry, onChosen }: CompareButtonProps): JSX.Element {
  return (
    <button
      type="button"
      aria-label={filled(texts.history.compareOf, { at: entry.name })}
      onClick={() => onChosen({ entry })}
    >
      {texts.history.compare}
    </button>
  )
}
