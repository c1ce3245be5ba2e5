import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Edition } from '../../shared/edition/edition.ts'
import { ABOUT_SECTION } from '../../shared/edition/subject.ts'
import type { Notice } from '../../shared/notice/notice.ts'
import { parseFromScreen, type ToScreen } from '../../shared/screen/draft-message.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import { textOf, texts } from '../texts.ts'
import { Frame } from './preview.tsx'

interface Props {
  readonly edition: Edition
  /** Undefined as long as something is missing. */
  readonly notice: Notice | undefined
  readonly screens: readonly Screen[]
}

/** The notice on a screen of the office, drawn by that screen itself, in every language as it will stand there. */
export function NoticePreview({ edition, notice, screens }: Props): JSX.Element {
  const [id, setId] = useState(screens[0]?.id ?? '')
  const [isReady, setReady] = useState(false)
  const frame = useRef<HTMLIFrameElement>(null)
  const screen = screens.find((one) => one.id === id)
  useEffect(() => {
    const hear = ({ origin, source, data }: MessageEvent) => {
      const isOurs = origin === location.origin && source === frame.current?.contentWindow
      if (isOurs && parseFromScreen(data)?.kind === 'ready') setReady(true)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  useEffect(() => {
    if (!isReady || !notice) return
    const message: ToScreen = {
      ...{ kind: 'draft', edition, subject: ABOUT_SECTION, locale: edition.locales[0]?.id ?? '', page: 0 },
      notices: [notice],
    }
    frame.current?.contentWindow?.postMessage(message, location.origin)
  }, [isReady, edition, notice])
  return (
    <section class="preview" aria-label={texts.notices.preview}>
      <p>
        <label for="notice-screen">{texts.notices.previewScreen}</label>
        <select
          id="notice-screen"
          value={id}
          onChange={({ currentTarget }) => {
            setReady(false)
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
      {screen && (
        <Frame key={screen.id} screen={screen} frame={frame} isShown={isReady && notice !== undefined} />
      )}
      {!notice && <p>{texts.notices.previewWaits}</p>}
    </section>
  )
}
