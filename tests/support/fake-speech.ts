import type { Player } from '../../src/speech/play.ts'
import type { Synthesis } from '../../src/speech/speak.ts'

export interface FakeVoice {
  readonly name: string
  readonly voiceURI: string
  readonly lang: string
  readonly localService: boolean
  readonly default: boolean
}

export function fakeVoice(lang: string, more: Partial<FakeVoice> = {}): FakeVoice {
  const name = more.name ?? `Voice of ${lang}`
  return { name, voiceURI: name, lang, localService: true, default: false, ...more }
}

/** What the fake engine was given to say. */
export interface FakeUtterance {
  readonly text: string
  readonly voice: FakeVoice
  readonly rate: number
  readonly volume: number
  onstart: (() => void) | null
  onend: (() => void) | null
  onerror: ((event: { error: string }) => void) | null
}

/**
 * A speech engine that does nothing by itself: a test lets it begin, end and fail. As in browsers, events of a
 * cancelled text still come, but only when the test sends them.
 */
export function fakeSpeech(voices: readonly FakeVoice[]) {
  let listed = voices
  const listeners = new Set<() => void>()
  const said: FakeUtterance[] = []
  const synthesis = {
    speaking: false,
    getVoices: () => listed,
    speak: (utterance: FakeUtterance) => {
      said.push(utterance)
    },
    cancel: () => {
      synthesis.speaking = false
    },
    resume: () => {},
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }
  const last = () => {
    const utterance = said.at(-1)
    if (!utterance) throw new Error('nothing was said')
    return utterance
  }
  return {
    synthesis: synthesis as unknown as Synthesis,
    utterance: (text: string) =>
      ({ text, onstart: null, onend: null, onerror: null }) as unknown as SpeechSynthesisUtterance,
    said,
    last,
    texts: () => said.map(({ text }) => text),
    listeners,
    list: (more: readonly FakeVoice[]) => {
      listed = more
      for (const listener of [...listeners]) listener()
    },
    begin: () => {
      synthesis.speaking = true
      last().onstart?.()
    },
    /** Ends what was given last, or an earlier text. */
    end: (utterance = last()) => {
      synthesis.speaking = false
      utterance.onend?.()
    },
    fail: (error: string, utterance = last()) => {
      synthesis.speaking = false
      utterance.onerror?.({ error })
    },
    speakOn: () => {
      synthesis.speaking = true
    },
  }
}

/** Players of recordings that do nothing by themselves. */
export function fakePlayers() {
  const players: (Player & { url: string; playing: boolean; refuses: boolean })[] = []
  const make = (url: string): Player => {
    const player = {
      url,
      playing: false,
      refuses: false,
      playbackRate: 1,
      volume: 1,
      onended: null,
      onerror: null,
      ontimeupdate: null,
      play: () => {
        player.playing = true
        return Promise.resolve()
      },
      pause: () => {
        player.playing = false
      },
    }
    players.push(player)
    return player
  }
  return { players, make }
}
