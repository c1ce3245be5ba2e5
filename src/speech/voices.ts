/** What is needed of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'name' | 'voiceURI' | 'lang' | 'localService' | 'default'>

/**
 * Engines that say "Chinese letter" for a kanji. Firefox does not tell which engine of speech-dispatcher it uses, and
 * Debian's is eSpeak NG.
 */
const KANA_ONLY = /espeak|mbrola|moz-tts:speechd/i

export function readsKanji({ name, voiceURI }: Pick<Voice, 'name' | 'voiceURI'>): boolean {
  return !KANA_ONLY.test(`${name} ${voiceURI}`)
}

/**
 * The best voice for a language. Voices of the device count most: others need a network, and Chrome's stop after
 * fourteen seconds. Then those that read all letters, then the very tag that was asked for, then the reader's choice.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string): V | undefined {
  // Each mark outweighs all that follow it.
  const worth = (voice: V) =>
    [voice.localService, readsKanji(voice), tagOf(voice) === lang, voice.default].reduce(
      (sum, mark) => sum * 2 + Number(mark),
      0,
    )
  return voices
    .filter((voice) => `${tagOf(voice)}-`.startsWith(`${lang}-`))
    .toSorted((a, b) => worth(b) - worth(a))[0]
}

/** Android writes ja_JP. */
const tagOf = ({ lang }: Voice) => lang.replace('_', '-')
