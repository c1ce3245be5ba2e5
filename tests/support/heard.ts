import type { Speech } from '../../src/lines/speech/speech.ts'
import { textFor } from '../../src/lines/speech/text-for.ts'
import type { Utterance } from '../../src/lines/speech/utterance.ts'

/** What a voice of the language of each part is given, for voices that read kanji and for those that do not. */
export function heard({ parts }: Utterance, { readings }: Speech, readsKanji: boolean): string {
  return parts
    .map(({ text, lang }) => textFor(text, { lang, readsKanji }, readings) ?? `<${text}>`)
    .join(' | ')
}
