import { type Ended, type Manner, once, type Stop } from './output.ts'

/** The browser's speech, as far as it is used. */
export type Synthesis = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'resume' | 'speaking' | 'addEventListener' | 'removeEventListener'
>

export type MakeUtterance = (text: string) => SpeechSynthesisUtterance

/** A voice that has not begun by then does not speak at all. One of a server takes up to three seconds. */
const START_MS = 6000
/** Twice what the slowest voices take for a character, and some time to begin. */
const PER_CHARACTER_MS = { ja: 400, other: 160 }
const GRACE_MS = 3000

interface Breath extends Manner {
  readonly text: string
  readonly voice: SpeechSynthesisVoice
}

/**
 * Has a voice say one text. Some engines never tell that they have ended, and some never begin, so both are watched.
 */
export function speak(
  synthesis: Synthesis,
  utterance: SpeechSynthesisUtterance,
  { text, voice, rate, volume }: Breath,
  ended: Ended,
): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined
  const { end, close } = once((refusal) => {
    clearTimeout(timer)
    ended(refusal)
  })
  const perCharacter = voice.lang.startsWith('ja') ? PER_CHARACTER_MS.ja : PER_CHARACTER_MS.other
  const began = () => {
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        synthesis.cancel()
        end()
      },
      GRACE_MS + (text.length * perCharacter) / rate,
    )
  }
  Object.assign(utterance, { voice, lang: voice.lang, rate, volume })
  utterance.onstart = began
  utterance.onend = () => end()
  utterance.onerror = ({ error }) => end(error)
  timer = setTimeout(() => {
    // Some engines speak without telling that they have begun.
    if (synthesis.speaking) began()
    else end('silent')
  }, START_MS)
  // A page before this one may have left the engine paused. Chrome then takes texts and says nothing.
  synthesis.cancel()
  synthesis.resume()
  synthesis.speak(utterance)
  return () => {
    close()
    clearTimeout(timer)
    synthesis.cancel()
  }
}
