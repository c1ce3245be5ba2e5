import { speechWords } from '../lines/speech/speech.ts'
import { type DrawnSentence, drawnSentences } from '../speech/drawn-sentences.ts'
import { inBrowser } from '../speech/in-browser.ts'
import { loadSpeech } from '../speech/load-speech.ts'
import { mark } from '../speech/mark.ts'
import { createSpeaker, type Speaker, type SpeechState } from '../speech/speaker.ts'
import { close, draw, type Message, open, tell } from './listen-bar.ts'
import { TURNED } from './turned.ts'

/** What a person may do elsewhere on the page. Scrolling is reading along. */
const ELSEWHERE = 'a, button, input, select, textarea, summary'

/**
 * Makes the controls of a bar work.
 *
 * @returns what reads the page from its beginning.
 * @throws Error when what it needs cannot be loaded now.
 */
export async function readAloud(bar: HTMLElement): Promise<() => void> {
  const url = document.querySelector<HTMLElement>('[data-speech]')?.dataset.speech
  const speech = await loadSpeech(url ?? '')
  let sentences: readonly DrawnSentence[] = []
  let last: SpeechState | undefined
  const speaker = createSpeaker(inBrowser(), speech, (state) => {
    draw(bar, state.kind)
    mark(state.at === null ? undefined : sentences[state.at])
    for (const [message, figure] of news(state, last)) tell(bar, message, figure)
    last = state
  })
  const begin = () => {
    const text = document.querySelector<HTMLElement>('[data-read]') ?? document.querySelector('main')
    // What a page says may have changed, as in a search.
    sentences = text
      ? drawnSentences(text, speechWords(speech, bar.dataset.listen ?? ''), document.documentElement.lang)
      : []
    open(bar)
    tell(bar)
    speaker.read(sentences)
  }
  obey(bar, speaker, begin)
  // A page that shows one text after the other goes on aloud, until a person interrupts it.
  document.addEventListener(TURNED, () => {
    if (!bar.hidden && speaker.state.kind !== 'paused') begin()
  })
  return begin
}

/** What a listener must be told of a state, and did not know before. */
function news(
  { kind, rate, volume, missing }: SpeechState,
  last: SpeechState | undefined,
): [message: Message, figure?: string][] {
  if (kind === 'no-voice' || kind === 'failed') return [[kind]]
  if (last && rate !== last.rate) return [['rate', String(rate)]]
  if (last && volume !== last.volume) return [['volume', `${volume * 100}%`]]
  return missing.length > (last?.missing.length ?? 0) ? [['missing']] : []
}

/** The buttons of a bar by their names, and what else a person does while a page is read. */
function obey(bar: HTMLElement, speaker: Speaker, begin: () => void): void {
  const stop = () => {
    speaker.stop()
    close(bar)
  }
  const presses: Readonly<Record<string, () => void>> = {
    toggle: () => {
      if (speaker.state.kind === 'speaking') speaker.pause()
      else if (speaker.state.kind === 'paused') speaker.resume()
      else begin()
    },
    repeat: () => speaker.repeat(),
    slower: () => speaker.slower(),
    faster: () => speaker.faster(),
    quieter: () => speaker.quieter(),
    louder: () => speaker.louder(),
    stop,
  }
  document.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>(ELSEWHERE) : null
    if (!pressed) return
    if (bar.contains(pressed)) presses[pressed.dataset.press ?? '']?.()
    else if (pressed.getAttribute('aria-controls') !== bar.id) speaker.pause()
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !bar.hidden) stop()
  })
  addEventListener('pagehide', stop)
}
