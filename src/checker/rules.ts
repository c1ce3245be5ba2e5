import type { Locale } from '../shared/edition/words/locale.ts'
import { doubleNegative } from './easy/double-negative.ts'
import { helping } from './easy/helping.ts'
import { kanaWord } from './easy/kana-words.ts'
import { kanjiCount } from './easy/kanji-count.ts'
import { loanWord } from './easy/loan-words.ts'
import { twoPredicates, twoSubjects } from './easy/one-idea.ts'
import { fullStop, oneSentence } from './easy/one-sentence.ts'
import { onomatopoeia } from './easy/onomatopoeia.ts'
import { polite } from './easy/polite.ts'
import { kanjiWithoutReading } from './easy/ruby.ts'
import { longishSentence, longSentence } from './easy/sentence-length.ts'
import { phraseSpaces } from './easy/spaces.ts'
import { causative, passive } from './easy/voice.ts'
import { hardWord, honorific } from './easy/word-choice.ts'
import { times, weekdays, westernYears } from './easy/years-and-times.ts'
import { finiteVerb } from './english/finite-verb.ts'
import { japaneseLeft } from './english/japanese.ts'
import { planNames, wasTo } from './english/plan-voice.ts'
import { englishSentence } from './english/sentence-length.ts'
import { englishLetters, englishNames, plainEnglish } from './english/words.ts'
import { chosenTerm } from './every/chosen-terms.ts'
import { terms } from './every/terms.ts'
import { doubledWord, openBracket, placeholder, straySpace } from './every/typing.ts'
import { beyondSchool } from './japanese/beyond-school.ts'
import { dayReadings, readings } from './japanese/readings.ts'
import { reportsTwice } from './japanese/reporting.ts'
import { rubyNotation, rubyReading } from './japanese/ruby.ts'
import { fullWidthDigits, halfWidthKana, westernStop, wideSpace } from './japanese/writing.ts'
import type { Rule } from './rule.ts'

const EASY = [
  kanjiWithoutReading,
  longSentence,
  longishSentence,
  oneSentence,
  fullStop,
  twoPredicates,
  twoSubjects,
  phraseSpaces,
  polite,
  doubleNegative,
  helping,
  passive,
  causative,
  hardWord,
  honorific,
  onomatopoeia,
  loanWord,
  westernYears,
  times,
  weekdays,
  kanjiCount,
  kanaWord,
]
/** What no language has. */
const EVERY = [terms, halfWidthKana, wideSpace, chosenTerm, openBracket, straySpace, doubledWord, placeholder]
const JAPANESE = [...EVERY, fullWidthDigits, westernStop, rubyNotation, rubyReading, readings, dayReadings]
const ENGLISH = [
  ...EVERY,
  englishSentence,
  englishNames,
  plainEnglish,
  englishLetters,
  japaneseLeft,
  wasTo,
  planNames,
  finiteVerb,
]

/** Japanese with spaces between its phrases is easy Japanese. */
export const isEasy = ({ tag, breaks }: Pick<Locale, 'tag' | 'breaks'>) =>
  tag.split('-')[0] === 'ja' && breaks === 'spaces'

/**
 * The rules of a language, chosen by its row. A new language gets no rule that was written for another.
 */
export function rulesOf({ tag, breaks }: Pick<Locale, 'tag' | 'breaks'>): readonly Rule[] {
  const [language] = tag.split('-')
  if (language === 'ja')
    return isEasy({ tag, breaks }) ? [...JAPANESE, ...EASY] : [...JAPANESE, beyondSchool, reportsTwice]
  return language === 'en' ? ENGLISH : EVERY
}
