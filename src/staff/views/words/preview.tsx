import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Edition } from '../../../shared/edition/edition.ts'
import type { LocaleId } from '../../../shared/edition/words/locale.ts'
import type { FromScreen } from '../../../shared/screen/draft-message.ts'
import type { NamedScreen } from '../../../shared/screen/named-screen.ts'
import { marked } from '../../draft/marked.ts'
import { plain } from '../../draft/subjects.ts'
import { filled, texts } from '../../texts.ts'
import { problemText } from '../problem-text.ts'
import { useFramed } from '../screens/screen-frame.tsx'

interface Props {
  readonly edition: Edition
  /** The id of the subject. */
  readonly subject: string
  readonly locale: LocaleId
  readonly onLocale: (locale: LocaleId) => void
  readonly screens: readonly NamedScreen[]
}

/** A slide longer than this should be split (`player/programme/duration.ts`). */
const LONG_MS = 45_000
/** A pause in typing, after which the screen is drawn again. */
const PAUSE_MS = 150

/** The subject on a screen of the office, drawn by that screen itself in its own proportions. */
export function Preview({ edition, subject, locale, onLocale, screens }: Props): JSX.Element {
  const [page, setPage] = useState(0)
  const { screen, said, isReady, choice, frame, tell } = useFramed(screens, 'screen')

  useEffect(() => setPage(0), [subject, locale, screen])
  useEffect(() => {
    if (!isReady) return
    const show = () => tell({ kind: 'draft', edition: marked(edition), subject, locale, page })
    const timer = setTimeout(show, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [isReady, edition, subject, locale, page])

  return (
    <aside class="preview" aria-label={texts.preview.heading}>
      {choice(texts.preview.screen)}
      <fieldset class="languages">
        <legend class="visually-hidden">{texts.preview.language}</legend>
        {edition.locales.map(({ id: own, name, tag }) => (
          <label key={own} lang={tag}>
            <input type="radio" name="language" checked={own === locale} onChange={() => onLocale(own)} />
            {plain(name)}
          </label>
        ))}
      </fieldset>
      {frame(said?.kind === 'shown')}
      <div class="preview-said" role="status">
        <Said of={said} />
      </div>
      {said?.kind === 'shown' && said.pages > 1 && (
        <p class="preview-pages">
          <button type="button" disabled={said.page === 0} onClick={() => setPage(said.page - 1)}>
            {texts.preview.before}
          </button>
          {filled(texts.preview.page, { page: said.page + 1, pages: said.pages })}
          <button
            type="button"
            disabled={said.page === said.pages - 1}
            onClick={() => setPage(said.page + 1)}
          >
            {texts.preview.after}
          </button>
        </p>
      )}
    </aside>
  )
}

/** How long the slide stays, on how many pages; or why it cannot be seen. */
function Said({ of }: { of: FromScreen | undefined }): JSX.Element {
  switch (of?.kind) {
    case 'shown': {
      const { slide, pages } = of
      const seconds = Math.round(slide.durationMs / 1000)
      const isLong = slide.durationMs > LONG_MS
      return (
        <p class={isLong ? 'wrong' : undefined}>
          {filled(isLong ? texts.preview.tooLong : texts.preview.takes, { seconds, pages })}
        </p>
      )
    }
    case 'absent':
      return <p>{texts.preview.absent}</p>
    case 'refused':
      return (
        <ul class="findings">
          {of.problems.slice(0, 5).map((problem) => (
            <li key={problem} data-severity="error">
              {problemText(problem)}
            </li>
          ))}
        </ul>
      )
    default:
      return <p>{texts.preview.loading}</p>
  }
}
