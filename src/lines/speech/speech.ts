import * as v from 'valibot'
import { listOf, recordOf } from '../../shared/bounded.ts'
import { type LocaleId, localeIdSchema } from '../../shared/edition/words/locale.ts'
import { parseAs } from '../../shared/parse-as.ts'
import { LONGEST, textOf } from '../../shared/text/text.ts'

const MOST_LOCALES = 12
const MOST_WORDS = 20_000
const LONGEST_URL = 500

const word = textOf(LONGEST.label)

/** What is heard where a sign or a figure is seen, in one language. All but `long` is `locales/<id>/speech.json`. */
const speechWordsSchema = v.object({
  am: word,
  pm: word,
  noon: word,
  /** A full hour: `{{hour}}` from 0 to 12, and `{{period}}`. */
  hour: word,
  /** The same with `{{minute}}`. */
  time: word,
  /** From one day, time or year to another, in place of the dash. */
  range: word,
  floor: word,
  fiscalYear: word,
  /** A telephone number that only a symbol tells to be one. */
  phone: word,
  /** The digits 0 to 9 of a telephone number, apart: as words if a voice would not read them one by one. */
  digits: v.pipe(word, v.regex(/^[^ ・]+([ ・][^ ・]+){9}$/, 'ten words')),
  /** Days and months by the short names that dates have: `Mon` → `Monday`, `（火）` → `火曜日`. */
  long: recordOf(v.pipe(word, v.regex(/^[\p{L}（）]+$/u, 'a name')), word, 19),
})
export type SpeechWords = v.InferOutput<typeof speechWordsSchema>

const kana = recordOf(word, word, MOST_WORDS)

/** How Japanese is read. The build finds it with a dictionary, which is megabytes, so that a device needs none. */
const readingsSchema = v.object({
  /** Readings of the authors that a dictionary does not expect, as `base《reading》`. A voice may expect the same. */
  misread: listOf(word, MOST_WORDS),
  /** Names and words that dictionaries do not know, with their readings. */
  names: kana,
  /** Words with kanji and their readings, for voices that read kana only. The longest at a place counts. */
  words: kana,
})
export type Readings = v.InferOutput<typeof readingsSchema>

const speechSchema = v.object({
  words: recordOf(localeIdSchema, speechWordsSchema, MOST_LOCALES),
  readings: readingsSchema,
  /** The addresses of recordings, by the text that is printed. */
  recordings: recordOf(
    v.pipe(v.string(), v.maxLength(LONGEST.more)),
    v.pipe(v.string(), v.maxLength(LONGEST_URL), v.startsWith('/')),
    MOST_WORDS,
  ),
})

/**
 * Everything that only listeners need (`/speech-<hash>.json`). It is loaded when somebody wants to listen, and serves
 * all languages: an English page has signs in Japanese.
 */
export type Speech = v.InferOutput<typeof speechSchema>

/** The only way into it. @throws WrongInputError that names each place that is wrong. */
export function parseSpeech(input: unknown): Speech {
  return parseAs(speechSchema, input, 'speech')
}

/** @throws Error when the speech has no words in a locale. */
export function speechWords({ words }: Speech, id: LocaleId): SpeechWords {
  const found = words[id]
  if (!found) throw new Error(`no words for speech in ${id}`)
  return found
}
