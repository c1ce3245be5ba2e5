import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type FromScreen, parseFromScreen, type ToScreen } from '../../../shared/screen/draft-message.ts'
import type { NamedScreen } from '../../../shared/screen/named-screen.ts'
import { panelMm } from '../../../shared/screen/panel-size.ts'
import { screenName } from '../../draft/screen-name.ts'
import { texts } from '../../texts.ts'

/** A screen of the office in a frame, drawn by that screen itself. */
export interface Framed {
  readonly screen: NamedScreen | undefined
  /** What it has said last. Undefined as long as it cannot be told anything. */
  readonly said: FromScreen | undefined
  readonly isReady: boolean
  /** What a person chooses the screen with. */
  readonly choice: (label: string) => JSX.Element
  /** @param isShown whether it shows what is wanted. What it showed before would mislead. */
  readonly frame: (isShown: boolean) => JSX.Element | undefined
  tell(message: ToScreen): void
}

/** @param id of the field with which the screen is chosen. */
export function useFramed(screens: readonly NamedScreen[], id: string): Framed {
  const [chosen, setChosen] = useState(screens[0]?.id ?? '')
  const [isReady, setReady] = useState(false)
  const [said, setSaid] = useState<FromScreen>()
  const frame = useRef<HTMLIFrameElement>(null)
  const screen = screens.find((one) => one.id === chosen)
  useEffect(() => {
    const hear = ({ origin, source, data }: MessageEvent) => {
      const isOurs = origin === location.origin && source === frame.current?.contentWindow
      const message = isOurs ? parseFromScreen(data) : undefined
      if (message?.kind === 'ready') setReady(true)
      else if (message) setSaid(message)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  return {
    screen,
    said,
    isReady,
    choice: (label) => (
      <p>
        <label for={id}>{label}</label>
        <select
          id={id}
          value={chosen}
          onChange={({ currentTarget }) => {
            setReady(false)
            setSaid(undefined)
            setChosen(currentTarget.value)
          }}
        >
          {screens.map((one) => (
            <option key={one.id} value={one.id}>
              {screenName(one)}
            </option>
          ))}
        </select>
      </p>
    ),
    frame: (isShown) => screen && <Frame key={screen.id} screen={screen} frame={frame} isShown={isShown} />,
    tell: (message) => frame.current?.contentWindow?.postMessage(message, location.origin),
  }
}

interface FrameProps {
  readonly screen: NamedScreen
  readonly frame: { current: HTMLIFrameElement | null }
  /** Whether it shows the subject. What it showed before would mislead. */
  readonly isShown: boolean
}

/** As many pixels as the panel has, made small as a whole. Nothing in it can be reached: it is a picture. */
function Frame({ screen, frame, isShown }: FrameProps): JSX.Element {
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
