import type { Speech } from '../lines/speech/speech.ts'
import { textFor } from '../lines/speech/text-for.ts'
import type { Spoken, Utterance } from '../lines/speech/utterance.ts'
import { plainText } from '../shared/text/ruby.ts'
import type { Refusal, Stop } from './output.ts'
import { type Player, play } from './play.ts'
import { type MakeUtterance, type Synthesis, speak } from './speak.ts'
import { readsKanji, voiceFor } from './voices.ts'

/** The steps of the rate. The third is the voice's own. */
export const RATES = [0.6, 0.8, 1, 1.25, 1.5] as const
/** The steps of the volume. The device is set so that the third is at most 65 dBA (EN 301 549 5.1.3.13). */
export const VOLUMES = [0.25, 0.5, 0.75, 1] as const
const USUAL = 2

/** Voices are listed late, and those of a server later still. */
const VOICES_MS = 3000

/** What is heard at a moment. */
export interface SpeechState {
  readonly kind:
    | 'silent'
    | 'speaking'
    | 'paused'
    /** Nothing can be said: the device has no voice for the language of the texts. It must be said on the screen. */
    | 'no-voice'
    /** The voices of the device do not work now. It must be said on the screen. */
    | 'failed'
  /** The sentence that is spoken, or that a pause interrupted, by its place among those of `read`. */
  readonly at: number | null
  readonly rate: number
  readonly volume: number
  /** Languages that have no voice. Texts in them are left out, unless they are most of what is to be read. */
  readonly missing: readonly string[]
  /** Why it failed. */
  readonly reason: Refusal | null
}

/**
 * Reads texts aloud, one sentence at a time. Everything that a person does interrupts what is being said: new texts,
 * a step, a pause, `stop`. The owner calls `stop` for whatever else a person does.
 */
export interface Speaker {
  readonly state: SpeechState
  /** Reads sentences in order, from one of them on. */
  read(utterances: readonly Utterance[], from?: number): void
  /** Says one text, such as what a button does. It is no sentence that can be marked. */
  say(text: string, lang: string): void
  pause(): void
  /** Goes on with the sentence that the pause interrupted, from its beginning. */
  resume(): void
  /** The sentence that is spoken or was spoken last. */
  repeat(): void
  next(): void
  previous(): void
  slower(): void
  faster(): void
  quieter(): void
  louder(): void
  stop(): void
  /** For the next person: silent, at the usual rate and volume. */
  reset(): void
}

/** What a speaker is made of. `inBrowser` has the first three. */
export interface Engines {
  /** Missing in browsers without speech. */
  readonly synthesis: Synthesis | undefined
  readonly utterance: MakeUtterance
  readonly player: (url: string) => Player
}

/**
 * @param speech undefined if it could not be loaded. Then all readings are said instead of their kanji, and there are no
 *   recordings.
 * @param changed called after every change of the state
 */
export function createSpeaker(
  { synthesis, utterance, player }: Engines,
  speech: Speech | undefined,
  changed: (state: SpeechState) => void,
): Speaker {
  let [rate, volume]: [number, number] = [USUAL, USUAL]
  let queue: readonly Utterance[] = []
  let at = 0
  let isSingle = false
  /** Whether anything of the queue was heard. */
  let heard = false
  let stopOutput: Stop = () => {}
  /** Voices that did not work in this reading, and why. */
  const refused = new Map<string, Refusal>()
  let state: SpeechState = { kind: 'silent', at: null, ...manner(), missing: [], reason: null }

  function manner() {
    return { rate: RATES[rate] ?? 1, volume: VOLUMES[volume] ?? 1 }
  }

  function become(kind: SpeechState['kind'], reason: Refusal | null = null, missing = state.missing) {
    const sentence = isSingle || kind === 'silent' ? null : at
    state = { kind, at: sentence, ...manner(), missing, reason }
    changed(state)
  }

  function end(kind: 'silent' | 'paused' | 'no-voice' | 'failed', reason?: Refusal) {
    stopOutput()
    become(kind, reason)
  }

  function begin(utterances: readonly Utterance[], from: number, single: boolean) {
    stopOutput()
    ;[queue, isSingle, heard] = [utterances, single, false]
    state = { ...state, missing: [] }
    refused.clear()
    sentence(from)
  }

  /** Says a sentence of the queue from its beginning, and goes on with the next one. */
  function sentence(index: number): void {
    stopOutput()
    if (index >= queue.length) {
      end(heard || state.missing.length === 0 ? 'silent' : 'no-voice')
      return
    }
    at = index
    become('speaking')
    const recording = speech?.recordings[plainText(queue[index]?.written ?? '')]
    if (recording === undefined) part(0)
    else
      stopOutput = play(player(recording), manner(), (refusal) => {
        if (refusal === undefined) goOn(() => sentence(index + 1))
        else part(0)
      })
  }

  /** Says a part of the sentence, and goes on with the next one. */
  function part(index: number): void {
    const spoken = queue[at]?.parts[index]
    const voice = spoken && voiceFor(voices(), spoken.lang)
    if (!spoken) sentence(at + 1)
    else if (synthesis && voice) partBy(synthesis, voice, spoken, index)
    else if (spoken.lang === mainLanguage(queue)) waitForVoice(spoken.lang, () => part(index))
    else leaveOut(spoken.lang, index)
  }

  function partBy(engine: Synthesis, voice: SpeechSynthesisVoice, { text, lang }: Spoken, index: number) {
    const readable = textFor(text, { lang, readsKanji: readsKanji(voice) }, speech?.readings)
    if (readable === undefined) {
      leaveOut(lang, index)
      return
    }
    stopOutput = speak(engine, utterance(readable), { text: readable, voice, ...manner() }, (refusal) => {
      if (refusal === undefined) goOn(() => part(index + 1))
      else refuse(voice, refusal, index)
    })
  }

  function goOn(then: () => void) {
    heard = true
    then()
  }

  function leaveOut(lang: string, index: number) {
    if (!state.missing.includes(lang)) become('speaking', null, [...state.missing, lang])
    part(index + 1)
  }

  function refuse(voice: SpeechSynthesisVoice, refusal: Refusal, index: number) {
    // Somebody else has silenced the engine: another app, or a call.
    if (refusal === 'interrupted' || refusal === 'canceled') end('paused')
    else if (refusal === 'not-allowed') end('failed', refusal)
    else {
      refused.set(voice.voiceURI, refusal)
      part(index)
    }
  }

  const voices = () => synthesis?.getVoices().filter(({ voiceURI }) => !refused.has(voiceURI)) ?? []

  /** Goes on once there is a voice for a language. If there is none in time, there is none. */
  function waitForVoice(lang: string, then: () => void) {
    const [reason] = [...refused.values()].slice(-1)
    if (reason !== undefined) end('failed', reason)
    else if (synthesis) {
      const stop = () => {
        clearTimeout(timer)
        synthesis.removeEventListener('voiceschanged', look)
      }
      const look = () => {
        if (!voiceFor(voices(), lang)) return
        stop()
        then()
      }
      const timer = setTimeout(() => {
        stop()
        missing(lang)
      }, VOICES_MS)
      synthesis.addEventListener('voiceschanged', look)
      stopOutput = stop
    } else missing(lang)
  }

  function missing(lang: string) {
    become('no-voice', null, [...new Set([...state.missing, lang])])
  }

  /** A sentence that is being said begins again, so that the change is heard. */
  function changeManner(change: () => void) {
    change()
    if (state.kind === 'speaking') sentence(at)
    else become(state.kind, state.reason)
  }

  const toStep = (steps: readonly number[], step: number) => Math.min(Math.max(step, 0), steps.length - 1)
  const go = (index: number) => {
    if (queue.length > 0) sentence(Math.min(Math.max(index, 0), queue.length - 1))
  }

  return {
    get state() {
      return state
    },
    read: (utterances, from = 0) => begin(utterances, from, false),
    say: (text, lang) => begin([{ parts: [{ text, lang }], written: text }], 0, true),
    pause: () => {
      if (state.kind === 'speaking') end('paused')
    },
    resume: () => {
      if (state.kind === 'paused') sentence(at)
    },
    repeat: () => go(at),
    next: () => go(at + 1),
    previous: () => go(at - 1),
    slower: () =>
      changeManner(() => {
        rate = toStep(RATES, rate - 1)
      }),
    faster: () =>
      changeManner(() => {
        rate = toStep(RATES, rate + 1)
      }),
    quieter: () =>
      changeManner(() => {
        volume = toStep(VOLUMES, volume - 1)
      }),
    louder: () =>
      changeManner(() => {
        volume = toStep(VOLUMES, volume + 1)
      }),
    stop: () => end('silent'),
    reset: () => {
      ;[rate, volume, queue] = [USUAL, USUAL, []]
      end('silent')
    },
  }
}

/** The language of most parts. Without a voice for it, the rest would not be worth hearing. */
function mainLanguage(queue: readonly Utterance[]): string | undefined {
  const langs = queue.flatMap(({ parts }) => parts.map(({ lang }) => lang))
  const count = (lang: string) => langs.filter((other) => other === lang).length
  return [...new Set(langs)].toSorted((a, b) => count(b) - count(a))[0]
}
