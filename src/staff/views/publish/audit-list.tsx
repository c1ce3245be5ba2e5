import type { JSX } from 'preact'
import type { Deed } from '../../../shared/deed.ts'
import { screenName } from '../../draft/screen-name.ts'
import { type AuditRow, type EditionRow, office } from '../../office/office.ts'
import { textOf, texts } from '../../texts.ts'
import type { ViewProps } from '../app.tsx'
import { momentText } from '../moments.ts'
import { headingOf } from '../notices/notice-bar.tsx'
import { OlderButton } from './older-button.tsx'
import { useEntries } from './use-entries.ts'

interface Props extends Pick<ViewProps, 'work' | 'boot' | 'notices'> {
  readonly editions: readonly EditionRow[]
}

/** Enough of an id to see which entries are about the same thing. */
const ID_LENGTH = 8

/** Each deed that the office records has a name here, or this does not compile. */
const DEEDS: Readonly<Record<Deed, string>> = texts.audit.deeds

/** Who did what and when. Few look at it, so it is asked for when it is opened. */
export function AuditList(props: Props): JSX.Element {
  const entries = useEntries(office.audit)
  const { rows } = entries
  const { columns } = texts.audit
  return (
    <details
      class="audit"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void entries.begin()
      }}
    >
      <summary>{texts.audit.heading}</summary>
      {rows?.length === 0 && <p>{texts.audit.none}</p>}
      {rows && rows.length > 0 && (
        <table>
          <caption>{texts.audit.caption}</caption>
          <thead>
            <tr>
              {(['at', 'by', 'did', 'about'] as const).map((column) => (
                <th key={column} scope="col">
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.seq}>
                <td class="number">{momentText(row.at, props.boot.timeZone)}</td>
                <td>{row.by}</td>
                <td>{textOf(DEEDS, row.did) ?? row.did}</td>
                <td>{aboutOf(row, props) ?? <code>{row.about.slice(0, ID_LENGTH)}</code>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <OlderButton entries={entries} label={texts.audit.older} />
    </details>
  )
}

/** What people call the thing. Undefined for one that is gone, of which only its id is left. */
function aboutOf({ did, about, at }: AuditRow, { work, boot, notices, editions }: Props): string | undefined {
  if (did.startsWith('screen-')) {
    const screen = boot.screens.find(({ id }) => id === about)
    return screen && screenName(screen)
  }
  if (did.startsWith('notice-')) {
    const row = notices.rows?.find(({ notice }) => notice.id === about)
    return row && headingOf(row, work.published.edition.locales[0]?.id ?? '')
  }
  if (did.startsWith('draft-')) return work.drafts.find(({ id }) => id === about)?.name
  return editions.find((edition) => edition.hash === about && edition.at === at)?.comment
}
