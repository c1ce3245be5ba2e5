import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Edition } from '../../../shared/edition/edition.ts'
import type { Heartbeat } from '../../../shared/screen/heartbeat.ts'
import type { Screen } from '../../../shared/screen/screen.ts'
import { SILENT_MS, silentAt } from '../../../shared/screen/silence.ts'
import { screenName } from '../../draft/screen-name.ts'
import { editablesOf } from '../../draft/subjects.ts'
import type { ScreenRow } from '../../office/office.ts'
import { filled, texts } from '../../texts.ts'
import type { ViewProps } from '../app.tsx'
import { momentText } from '../moments.ts'
import { useScreens } from './use-screens.ts'

/** So many faults of a screen are shown, the newest first. */
const MOST_FAULTS = 3

/** Which screens live, and what each shows now. */
export function ScreenStates({ boot, work }: Pick<ViewProps, 'boot' | 'work'>): JSX.Element {
  const { rows, now } = useScreens()
  const { hash, edition } = work.published
  const subjects = useMemo(() => editablesOf(edition), [edition])
  /** A slide is named by its subject, and by its language if it has only one. */
  const nameOf = (slide: string) =>
    subjects.find(({ shown }) => shown !== undefined && (slide === shown || slide.startsWith(`${shown}:`)))
      ?.name ?? slide
  const moment = (at: number) => momentText(at, boot.timeZone)
  return (
    <section aria-labelledby="screen-states">
      <h2 id="screen-states">{texts.today.screens}</h2>
      {rows === undefined && <p role="status">{texts.app.states.loading}</p>}
      {rows === 'away' && <p role="alert">{texts.today.screensAway}</p>}
      {Array.isArray(rows) && (
        <table>
          <thead>
            <tr>
              {(['name', 'state', 'shows', 'faults'] as const).map((column) => (
                <th key={column} scope="col">
                  {texts.today.screensColumns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {boot.screens.map((screen) => {
              const { id } = screen
              const row = rows.find(({ screen }) => screen === id)
              const state = stateOf(row, now, screen, edition)
              return (
                <tr key={id} data-state={state}>
                  <th scope="row">{screenName(screen)}</th>
                  <td>
                    <span class={state === 'silent' ? 'warn' : undefined}>
                      {filled(texts.today.states[state], { at: row ? moment(row.at) : '' })}
                    </span>
                  </td>
                  <td>
                    {row?.heartbeat && (
                      <Shows heartbeat={row.heartbeat} hash={hash} nameOf={nameOf} moment={moment} />
                    )}
                  </td>
                  <td>{row?.heartbeat && <Faults heartbeat={row.heartbeat} moment={moment} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface ReportProps {
  readonly heartbeat: Heartbeat
  readonly moment: (at: number) => string
}

function Shows({
  heartbeat,
  hash,
  nameOf,
  moment,
}: ReportProps & { hash: string; nameOf: (slide: string) => string }): JSX.Element {
  const { slide, since, edition } = heartbeat
  return (
    <>
      {filled(texts.today.shows, { what: nameOf(slide), at: moment(since) })}
      <br />
      <span class="tag">{texts.today.version[edition === hash ? 'same' : 'other']}</span>
    </>
  )
}

function Faults({ heartbeat: { faults }, moment }: ReportProps): JSX.Element {
  if (faults.length === 0) return <>{texts.today.noFaults}</>
  return (
    <ul>
      {faults
        .toReversed()
        .slice(0, MOST_FAULTS)
        .map(({ kind, detail, lastAt, count }) => (
          <li key={`${kind} ${detail}`}>
            {filled(texts.today.fault, { kind, detail, at: moment(lastAt), count })}
          </li>
        ))}
    </ul>
  )
}

function stateOf(
  row: ScreenRow | undefined,
  now: number,
  { hours }: Screen,
  { office }: Edition,
): keyof typeof texts.today.states {
  if (!row) return 'unknown'
  if (now - row.at < SILENT_MS) return 'alive'
  return now < silentAt(hours, office, row.at) ? 'resting' : 'silent'
}
