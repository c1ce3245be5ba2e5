import type { Speech } from '../../src/lines/speech/speech.ts'
import type { Utterance } from '../../src/lines/speech/utterance.ts'
import { createSpeaker, type SpeechState } from '../../src/speech/speaker.ts'
import { type FakeVoice, fakePlayers, fakeSpeech, fakeVoice } from './fake-speech.ts'

export const NO_READINGS: Speech['readings'] = { misread: [], names: {}, words: {} }

export const sentence = (text: string, lang = 'en'): Utterance => ({ parts: [{ text, lang }], written: text })
export const THREE = ['One.', 'Two.', 'Three.'].map((text) => sentence(text))

/** A speaker with an engine and recordings that a test drives. */
export function started(voices: readonly FakeVoice[] = [fakeVoice('en-US')], speech: Partial<Speech> = {}) {
  const engine = fakeSpeech(voices)
  const recordings = fakePlayers()
  const states: SpeechState[] = []
  const all = { words: {}, readings: NO_READINGS, recordings: {}, ...speech }
  const speaker = createSpeaker({ ...engine, player: recordings.make }, all, (state) => states.push(state))
  return { speaker, engine, states, players: recordings.players }
}
