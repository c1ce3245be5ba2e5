import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Edition } from '../../../shared/edition/edition.ts'
import { fits, readingMm, textMm } from '../../../shared/screen/legibility.ts'
import type { NamedScreen } from '../../../shared/screen/named-screen.ts'
import { panelMm } from '../../../shared/screen/panel-size.ts'
import { playableOnly, playablesOf } from '../../draft/playlist.ts'
import { screenName } from '../../draft/screen-name.ts'
import { plain } from '../../draft/subjects.ts'
import type { Reply } from '../../office/ask.ts'
import { filled, texts } from '../../texts.ts'
import { inUnit } from '../problem-text.ts'
import { PlaylistFields } from './playlist-fields.tsx'
import { Field, Wrong } from './set-field.tsx'

interface Props {
  readonly screen: NamedScreen
  readonly edition: Edition
  readonly isNew: boolean
  readonly onSave: (screen: NamedScreen) => Promise<Reply<unknown>>
  readonly onClose: () => void
}

const INCH_MM = 25.4
const t = texts.screens
/** The numbers of a screen, each with its unit: so much of the setting is one of it. */
const NUMBERS = [
  ['diagonalMm', INCH_MM],
  ['widthPx', 1],
  ['viewingDistanceMm', 1000],
  ['scanDistanceMm', 1000],
  ['mountingHeightMm', 1],
] as const
const CHOICES = [
  ['orientation', ['landscape', 'portrait']],
  ['input', ['none', 'touch']],
  ['topics', ['in-turn', 'together']],
] as const

/** The ratios of panels that are sold. */
const ASPECTS: readonly NamedScreen['aspect'][] = [
  [16, 9],
  [16, 10],
  [4, 3],
  [5, 4],
  [21, 9],
]

/** Everything that staff set of a screen. The office checks it, and what it refuses stands at its field. */
export function ScreenForm({ screen, edition, isNew, onSave, onClose }: Props): JSX.Element {
  const playables = useMemo(() => playablesOf(edition), [edition])
  const [draft, setDraft] = useState<NamedScreen>({
    ...screen,
    ...(isNew ? {} : { name: screenName(screen) }),
    playlist: playableOnly(screen.playlist, playables),
  })
  const [sent, setSent] = useState<'sending' | Reply<unknown>>()
  const set = (change: Partial<NamedScreen>) => setDraft((now) => ({ ...now, ...change }))
  const setText = (key: 'name' | 'place', text: string) =>
    setDraft(({ [key]: _, ...others }) => (text === '' ? others : { ...others, [key]: text }))
  const heading = useRef<HTMLHeadingElement>(null)
  // A keyboard goes on in the form, and afterwards where it was opened.
  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  const problems = typeof sent === 'object' && sent.kind === 'refused' ? sent.problems : []
  /** A problem is shown at the field that it begins with, else below the form. */
  const at = (...keys: readonly string[]) =>
    problems.filter((problem) => keys.some((key) => new RegExp(`^${key}[.:]`).test(problem)))
  const field = (key: string, control: (id: string) => JSX.Element, unit = 1): JSX.Element => (
    <Field
      key={key}
      id={`set-${key}`}
      label={t.fields[key as keyof typeof t.fields]}
      problems={at(key).map((problem) => inUnit(problem, unit))}
    >
      {control(`set-${key}`)}
    </Field>
  )
  const marks = (key: string) => ({
    'aria-invalid': at(key).length > 0,
    'aria-describedby': `set-${key}-wrong`,
  })
  const { hours } = draft
  const isSold = ASPECTS.some((each) => aspectName(each) === aspectName(screen.aspect))
  const aspects = isSold ? ASPECTS : [...ASPECTS, screen.aspect]
  const { width, height } = panelMm(draft)
  const mm = (length: number) => (Number.isFinite(length) ? Math.round(length * 10) / 10 : '–')

  return (
    <form
      class="screen-form"
      aria-labelledby="screen-form"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault()
        setSent('sending')
        setSent(await onSave(draft))
      }}
    >
      <h2 id="screen-form" ref={heading} tabIndex={-1}>
        {isNew ? t.new : filled(t.edit, { name: screenName(screen) })}
      </h2>
      {isNew &&
        field('id', (id) => (
          <input
            id={id}
            {...marks('id')}
            value={draft.id}
            onInput={({ currentTarget }) => set({ id: currentTarget.value })}
          />
        ))}
      {(['name', 'place'] as const).map((key) =>
        field(key, (id) => (
          <input
            id={id}
            {...marks(key)}
            value={draft[key] ?? ''}
            onInput={({ currentTarget }) => setText(key, currentTarget.value)}
          />
        )),
      )}
      {NUMBERS.map(([key, unit]) =>
        field(
          key,
          (id) => (
            <input
              id={id}
              {...marks(key)}
              type="number"
              step="any"
              value={Math.round((draft[key] / unit) * 1000) / 1000}
              onChange={({ currentTarget }) =>
                set({ [key]: Math.round(currentTarget.valueAsNumber * unit * 1000) / 1000 })
              }
            />
          ),
          unit,
        ),
      )}
      {field('aspect', (id) => (
        <select
          id={id}
          {...marks('aspect')}
          value={aspectName(draft.aspect)}
          onChange={({ currentTarget: { value } }) => {
            const aspect = aspects.find((each) => aspectName(each) === value)
            if (aspect) set({ aspect })
          }}
        >
          {aspects.map(aspectName).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      ))}
      {CHOICES.map(([key, options]) =>
        field(key, (id) => (
          <select
            id={id}
            {...marks(key)}
            value={draft[key]}
            onChange={({ currentTarget }) => set({ [key]: currentTarget.value })}
          >
            {options.map((option) => (
              <option key={option} value={option}>
                {t.choices[option]}
              </option>
            ))}
          </select>
        )),
      )}
      <output class="screen-sizes">
        {filled(t.sizes, {
          ...{ width: mm(width), height: mm(height), text: mm(textMm(draft, 'default')) },
          ...{ large: mm(textMm(draft, 'large')), reading: mm(readingMm(draft)) },
        })}
        {!fits(draft, 'large') && <span class="warn">{t.tooSmall}</span>}
      </output>
      <fieldset>
        <legend>{t.fields.locales}</legend>
        {edition.locales.map(({ id, name }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={draft.locales.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                set({
                  locales: edition.locales
                    .map((each) => each.id)
                    .filter((each) => (each === id ? checked : draft.locales.includes(each))),
                })
              }
            />
            {plain(name)}
          </label>
        ))}
        <Wrong id="set-locales" problems={at('locales')} />
      </fieldset>
      <fieldset>
        <legend>{t.fields.hours}</legend>
        <label class="check">
          <input
            type="checkbox"
            checked={hours !== undefined}
            onChange={({ currentTarget: { checked } }) =>
              setDraft(({ hours: _, ...others }) =>
                checked
                  ? { ...others, hours: { from: '08:00', until: '18:00', closedDays: 'night' } }
                  : others,
              )
            }
          />
          {t.hasHours}
        </label>
        {hours && (
          <>
            {(['from', 'until'] as const).map((end) => (
              <label key={end}>
                {t.hours[end]}
                <input
                  type="time"
                  {...marks('hours')}
                  value={hours[end]}
                  onInput={({ currentTarget }) => set({ hours: { ...hours, [end]: currentTarget.value } })}
                />
              </label>
            ))}
            <label class="check">
              <input
                type="checkbox"
                checked={hours.closedDays === 'night'}
                onChange={({ currentTarget: { checked } }) =>
                  set({ hours: { ...hours, closedDays: checked ? 'night' : 'on' } })
                }
              />
              {t.hours.closedDays}
            </label>
          </>
        )}
        <Wrong id="set-hours" problems={at('hours')} />
      </fieldset>
      <PlaylistFields
        edition={edition}
        playables={playables}
        playlist={draft.playlist}
        problems={at('playlist')}
        onChange={(playlist) => set({ playlist })}
      />
      <Wrong id="set-screen" problems={at('screens', 'screen')} />
      <p>
        <button type="submit" class="primary" disabled={sent === 'sending'}>
          {t.save}
        </button>{' '}
        <button type="button" onClick={onClose}>
          {t.close}
        </button>
      </p>
      <div role="status" class="result" data-result={typeof sent === 'object' ? sent.kind : sent}>
        {sent === 'sending' && <progress aria-label={t.saving} />}
        {typeof sent === 'object' && (
          <p class={sent.kind === 'done' ? 'fine' : 'wrong'}>
            {filled(t.results[sent.kind], {
              who: sent.kind === 'overtaken' ? sent.editing.map(({ by }) => by).join('、') : '',
            })}
          </p>
        )}
      </div>
    </form>
  )
}

function aspectName([long, short]: NamedScreen['aspect']): string {
  return `${long}:${short}`
}
