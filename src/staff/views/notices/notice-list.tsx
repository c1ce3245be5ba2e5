import type { JSX } from 'preact'
import { filled, texts } from '../../texts.ts'
import type { NoticesAtHand } from '../../use-notices.ts'
import { momentText } from '../moments.ts'
import { headingOf, WithdrawButton } from './notice-bar.tsx'

interface Props {
  readonly notices: NoticesAtHand
  readonly isAlerter: boolean
  readonly locale: string
  readonly timeZone: string
}

/** Every notice of the office with its state, who did what with it and since when. The newest first. */
export function NoticeList({ notices, isAlerter, locale, timeZone }: Props): JSX.Element {
  const { rows } = notices
  const { columns, states } = texts.notices
  if (rows?.length === 0) return <p>{texts.notices.none}</p>
  return (
    <table class="notice-list">
      <caption class="visually-hidden">{texts.notices.list}</caption>
      <thead>
        <tr>
          {(['what', 'state', 'time', 'who', 'act'] as const).map((column) => (
            <th key={column} scope="col">
              {columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows?.map((row) => {
          const { notice, state } = row
          const isOpen = state === 'proposed' || state === 'scheduled' || state === 'in-force'
          return (
            <tr key={notice.id} data-state={state}>
              <th scope="row">{headingOf(row, locale)}</th>
              <td>{states[state]}</td>
              <td>
                {filled(texts.notices.period, {
                  from: momentText(Math.max(notice.from, notice.since), timeZone),
                  until: momentText(notice.withdrawnAt ?? notice.until, timeZone),
                })}
              </td>
              <td>
                <Who label={texts.notices.wrote} who={row.writtenBy} />
                <Who label={texts.notices.approved} who={row.approvedBy} />
                <Who label={texts.notices.withdrew} who={row.withdrawnBy} />
                <Who label={texts.notices.overrode} who={row.overriddenBy} />
              </td>
              <td>{isOpen && isAlerter && <WithdrawButton row={row} locale={locale} notices={notices} />}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Who({ label, who }: { label: string; who: string | null }): JSX.Element | null {
  return who === null ? null : <div>{filled(label, { who })}</div>
}
