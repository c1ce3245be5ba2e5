import type { Language } from '../lines/i18n/i18n.ts'
import { type Speech, speechWords } from '../lines/speech/speech.ts'
import type { Press } from '../player/visit.ts'
import type { VoicePress } from '../player/voice.ts'
import { type DrawnSentence, drawnSentences } from '../speech/drawn-sentences.ts'
import { inBrowser } from '../speech/in-browser.ts'
import { loadSpeech } from '../speech/load-speech.ts'
import { mark } from '../speech/mark.ts'
import { createSpeaker, type Speaker, type SpeechState } from '../speech/speaker.ts'
import { explanationIn } from '../view/kiosk/voice-row.tsx'
import type { Dispatch } from './run.ts'

interface ListeningSetup {
  /** The address of what only listeners need. */
  readonly url: string
  /** What is read: the stage as it is drawn. */
  readonly stage: () => HTMLElement | null
  readonly dispatch: Dispatch
  readonly onFault: (error: unknown) => void
}

/** The voice of a visitor: it reads the stage, sentence by sentence, or says what buttons do. */
export interface Listening {
  /** Must be called after everything that is pressed, with the language of what is on. */
  pressed(press: Press, language: Language): void
  /** The next visitor finds it silent, and at its usual rate and volume. */
  end(): void
}

export function createListening({ url, stage, dispatch, onFault }: ListeningSetup): Listening {
  let mode: 'none' | 'reading' | 'explaining' = 'none'
  let sentences: readonly DrawnSentence[] = []
  let last: number | null = null
  let speaker: Promise<{ speaker: Speaker; speech: Speech | undefined }> | undefined

  /** Without its file, a voice reads kana where the file would have told it better. */
  async function begin() {
    const speech = await loadSpeech(url).catch((error: unknown) => {
      onFault(error)
      return undefined
    })
    return { speaker: createSpeaker(inBrowser(), speech, tell), speech }
  }

  function tell({ kind, at, rate, volume }: SpeechState): void {
    const sentence = at === null ? undefined : sentences[at]
    // A page is turned once for each sentence: it may be drawn on two.
    if (mode === 'reading' && at !== last && sentence?.block.closest('[data-off]'))
      dispatch({ kind: 'read-on' })
    last = at
    mark(mode === 'reading' ? sentence : undefined)
    if (kind === 'silent' && mode === 'reading') mode = 'none'
    dispatch({ kind: 'heard', heard: { kind, rate, volume } })
  }

  function read(of: Speaker, speech: Speech | undefined, { locale }: Language): void {
    const root = stage()
    sentences = root && speech ? drawnSentences(root, speechWords(speech, locale.id), locale.tag) : []
    last = null
    of.read(sentences)
  }

  async function pressed(press: Press, language: Language): Promise<void> {
    if (mode === 'none' && press.kind !== 'listen' && press.kind !== 'explain') return
    speaker ??= begin()
    const { speaker: of, speech } = await speaker
    if (press.kind === 'listen' || press.kind === 'explain') {
      const asked = press.kind === 'listen' ? 'reading' : 'explaining'
      mode = mode === asked ? 'none' : asked
      if (mode === 'none') of.stop()
      else if (mode === 'reading') read(of, speech, language)
      else of.say(language.t('voice.explain'), language.locale.tag)
    } else if (press.kind === 'voice') obey(of, press.what)
    else if (mode === 'explaining') {
      const kind = press.kind === 'play' ? 'pause' : press.kind
      of.say(explanationIn(language, kind), language.locale.tag)
    } else {
      // Whatever a person does interrupts what is said (EN 301 549, 5.1.3.5).
      mode = 'none'
      of.stop()
    }
  }

  return {
    pressed: (press, language) => void pressed(press, language).catch(onFault),
    end() {
      mode = 'none'
      void speaker?.then(({ speaker: of }) => of.reset()).catch(onFault)
    },
  }
}

function obey(speaker: Speaker, what: VoicePress): void {
  if (what !== 'toggle') speaker[what]()
  else if (speaker.state.kind === 'speaking') speaker.pause()
  else speaker.resume()
}
