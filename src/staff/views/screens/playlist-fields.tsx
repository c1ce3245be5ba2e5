import type { JSX } from 'preact'
import type { Edition } from '../../../shared/edition/edition.ts'
import type { Playlist } from '../../../shared/screen/screen.ts'
import { LISTS, type List, listOf, type playablesOf, withSubject } from '../../draft/playlist.ts'
import { filled, texts } from '../../texts.ts'
import { inUnit } from '../problem-text.ts'
import { groupName } from '../words/subject-list.tsx'
import { Field, Wrong } from './set-field.tsx'

interface Props {
  readonly edition: Edition
  readonly playables: ReturnType<typeof playablesOf>
  readonly playlist: Playlist
  /** What the office has refused of it. */
  readonly problems: readonly string[]
  readonly onChange: (playlist: Playlist) => void
}

const MINUTE_MS = 60_000
const DIRECTORY = 'playlist.directoryEveryMs'
const t = texts.screens

/** When each subject of the edition is shown. */
export function PlaylistFields({ edition, playables, playlist, problems, onChange }: Props): JSX.Element {
  const { directoryEveryMs } = playlist
  const isOfDirectory = (problem: string) => problem.startsWith(DIRECTORY)
  return (
    <fieldset class="playlist">
      <legend>{t.fields.playlist}</legend>
      <p>{t.playlistHelp}</p>
      <Field
        id="set-directoryEveryMs"
        label={t.fields.directoryEveryMs}
        problems={problems.filter(isOfDirectory).map((problem) => inUnit(problem, MINUTE_MS))}
      >
        <input
          id="set-directoryEveryMs"
          type="number"
          min={1}
          aria-invalid={problems.some(isOfDirectory)}
          aria-describedby="set-directoryEveryMs-wrong"
          value={directoryEveryMs === null ? '' : directoryEveryMs / MINUTE_MS}
          onChange={({ currentTarget: { value, valueAsNumber } }) =>
            onChange({
              ...playlist,
              directoryEveryMs: value === '' ? null : Math.round(valueAsNumber * MINUTE_MS),
            })
          }
        />
      </Field>
      {[...Map.groupBy(playables, ({ group }) => group)].map(([group, subjects]) => (
        <details key={group}>
          <summary>
            {filled(t.group, {
              name: groupName(edition, group),
              count: subjects.filter(({ id }) => listOf(playlist, id)).length,
              of: subjects.length,
            })}
          </summary>
          {subjects.map(({ id, name }) => (
            <p key={id} class="field">
              <label for={`play-${id}`}>{name}</label>
              <select
                id={`play-${id}`}
                value={listOf(playlist, id) ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  onChange(
                    withSubject(
                      playlist,
                      id,
                      LISTS.find((list: List) => list === value),
                    ),
                  )
                }
              >
                <option value="">{t.lists.none}</option>
                {LISTS.map((list) => (
                  <option key={list} value={list}>
                    {t.lists[list]}
                  </option>
                ))}
              </select>
            </p>
          ))}
        </details>
      ))}
      <Wrong id="set-playlist" problems={problems.filter((problem) => !isOfDirectory(problem))} />
    </fieldset>
  )
}
