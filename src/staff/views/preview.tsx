import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Edition } from '../../shared/edition/edition.ts'
import type { LocaleId } from '../../shared/edition/words/locale.ts'
import { type FromScreen, parseFromScreen, type ToScreen } from '../../shared/screen/draft-message.ts'
import { panelMm } from '../../shared/screen/legibility.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import { marked } from '../draft/marked.ts'
import { plain } from '../draft/subjects.ts'
import { filled, textOf, texts } from '../texts.ts'
import { problemText } from './problem-text.ts'

interface Props {
  readonly edition: Edition
  /** The id of the subject. */
  readonly subject: string
  readonly locale: LocaleId
  readonly onLocale: (locale: LocaleId) => void
  readonly screens: readonly Screen[]
}

/** A slide longer than this should be split (`player/programme/duration.ts`). */
const LONG_MS = 45_000
/** A pause in typing, after which the screen is drawn again. */
const PAUSE_MS = 150

/** The subject on a screen of the office, drawn by that screen itself in its own proportions. */
export function Preview({ edition, subject, locale, onLocale, screens }: Props): JSX.Element {
  const [id, setId] = useState(screens[0]?.id ?? '')
  const [page, setPage] = useState(0)
  const [said, setSaid] = useState<FromScreen>()
  const [isReady, setReady] = useState(false)
  const frame = useRef<HTMLIFrameElement>(null)
  const screen = screens.find((one) => one.id === id)

  useEffect(() => {
    const hear = ({ origin, source, data }: MessageEvent) => {
      const message =
        origin === location.origin && source === frame.current?.contentWindow
          ? parseFromScreen(data)
          : undefined
      if (message?.kind === 'ready') setReady(true)
      else if (message) setSaid(message)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  useEffect(() => setPage(0), [subject, locale, id])
  useEffect(() => {
    if (!isReady) return
    const show = () => {
      const message: ToScreen = { kind: 'draft', edition: marked(edition), subject, locale, page }
      frame.current?.contentWindow?.postMessage(message, location.origin)
    }
    const timer = setTimeout(show, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [isReady, edition, subject, locale, page])

  return (
    <aside class="preview" aria-label={texts.preview.heading}>
      <p>
        <label for="screen">{texts.preview.screen}</label>
        <select
          id="screen"
          value={id}
          onChange={({ currentTarget }) => {
            setReady(false)
            setSaid(undefined)
            setId(currentTarget.value)
          }}
        >
          {screens.map((one) => (
            <option key={one.id} value={one.id}>
              {textOf(texts.screenNames, one.id) ?? one.id}
            </option>
          ))}
        </select>
      </p>
      <fieldset class="languages">
        <legend class="visually-hidden">{texts.preview.language}</legend>
        {edition.locales.map(({ id: own, name, tag }) => (
          <label key={own} lang={tag}>
            <input type="radio" name="language" checked={own === locale} onChange={() => onLocale(own)} />
            {plain(name)}
          </label>
        ))}
      </fieldset>
      {screen && <Frame key={screen.id} screen={screen} frame={frame} isShown={said?.kind === 'shown'} />}
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

interface FrameProps {
  readonly screen: Screen
  readonly frame: { current: HTMLIFrameElement | null }
  /** Whether it shows the subject. What it showed before would mislead. */
  readonly isShown: boolean
}

/** As many pixels as the panel has, made small as a whole. Nothing in it can be reached: it is a picture. */
export function Frame({ screen, frame, isShown }: FrameProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = panelMm(screen)
  const heightPx = Math.round((screen.widthPx * height) / width)
  useEffect(() => {
    const resize = () => {
      if (!box.current || !frame.current) return
      const room = box.current.parentElement?.clientWidth ?? 0
      const scale = Math.min(room / screen.widthPx, (innerHeight * 0.55) / heightPx)
      box.current.style.inlineSize = `${screen.widthPx * scale}px`
      box.current.style.blockSize = `${heightPx * scale}px`
      frame.current.style.transform = `scale(${scale})`
    }
    resize()
    addEventListener('resize', resize)
    return () => removeEventListener('resize', resize)
  }, [screen, heightPx, frame])
  return (
    <div class="preview-frame" ref={box} data-shown={isShown} inert>
      <iframe
        ref={frame}
        title={texts.preview.frame}
        src={`/screens/${screen.id}?draft`}
        width={screen.widthPx}
        height={heightPx}
        tabIndex={-1}
      />
    </div>
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
