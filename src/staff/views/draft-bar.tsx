import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { office } from '../office/office.ts'
import { filled, texts } from '../texts.ts'
import type { Work } from '../use-office.ts'
import { momentText } from './moments.ts'

interface Props {
  readonly work: Work
  readonly timeZone: string
}

/** Which draft is edited, what became of it, and the way back from every change. */
export function DraftBar({ work, timeZone }: Props): JSX.Element {
  const { open, drafts } = work
  const { history, row } = open
  return (
    <div class="draft-bar">
      <label for="draft">{texts.draft.label}</label>
      <select
        id="draft"
        value={row?.id ?? ''}
        onChange={({ currentTarget }) =>
          void work.choose(drafts.find(({ id }) => id === currentTarget.value))
        }
      >
        <option value="">{texts.draft.published}</option>
        {drafts.map(({ id, name, by, at }) => (
          <option key={id} value={id}>
            {filled(texts.draft.option, { name, by, at: momentText(at, timeZone) })}
          </option>
        ))}
      </select>
      <button type="button" disabled={history.past.length === 0} onClick={work.undo}>
        {texts.draft.undo}
      </button>
      <button type="button" disabled={history.future.length === 0} onClick={work.redo}>
        {texts.draft.redo}
      </button>
      {row && <Remove key={row.id} work={work} id={row.id} />}
      <Trouble work={work} timeZone={timeZone} />
    </div>
  )
}

/** A draft is removed by two presses, because nothing brings it back. */
function Remove({ work, id }: { work: Work; id: string }): JSX.Element {
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return (
      <button type="button" onClick={() => setAsked(true)}>
        {texts.draft.remove}
      </button>
    )
  return (
    <span class="asked" role="group" aria-label={texts.draft.removeAsk}>
      {texts.draft.removeAsk}
      <button
        type="button"
        onClick={async () => {
          await office.remove(id)
          await work.choose(undefined)
          await work.reload()
        }}
      >
        {texts.draft.removeYes}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {texts.draft.removeNo}
      </button>
    </span>
  )
}

/** What keeps the draft from being saved, and what can be done. */
function Trouble({ work, timeZone }: Props): JSX.Element | null {
  const { saving, history } = work.open
  switch (saving.kind) {
    case 'overtaken':
      return (
        <div class="trouble" role="alert">
          {saving.editing.map(({ by, at }) => (
            <p key={by}>{filled(texts.draft.overtaken, { by, at: momentText(at, timeZone) })}</p>
          ))}
          <button type="button" onClick={() => void work.reload()}>
            {texts.draft.takeTheirs}
          </button>
          <button type="button" onClick={() => void work.keepAsCopy(history.now)}>
            {texts.draft.keepCopy}
          </button>
        </div>
      )
    case 'missing':
    case 'refused':
      return (
        <div class="trouble" role="alert">
          <p>{texts.draft[saving.kind]}</p>
          {saving.kind === 'refused' &&
            saving.problems.map((problem) => (
              <p key={problem} lang="en">
                {problem}
              </p>
            ))}
          <button type="button" onClick={() => void work.keepAsCopy(history.now)}>
            {texts.draft.keepCopy}
          </button>
        </div>
      )
    case 'signed-out':
    case 'forbidden':
      return (
        <p class="trouble" role="alert">
          {texts.app.states[saving.kind]}
        </p>
      )
    default:
      return null
  }
}
