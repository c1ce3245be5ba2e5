/** The kana of each vowel, small ones as well. The vowel of the kana before it decides whether the next is long. */
const COLUMNS: Readonly<Record<string, string>> = {
  a: 'あかさたなはまやらわぁゃゎゕがざだばぱ',
  i: 'いきしちにひみりぃぎじぢびぴ',
  u: 'うくすつぬふむゆるぅゅぐずづぶぷ',
  e: 'えけせてねへめれぇゖげぜでべぺ',
  o: 'おこそとのほもよろをぉょごぞどぼぽ',
}
const VOWELS = new Map(
  Object.entries(COLUMNS).flatMap(([vowel, column]) => [...column].map((kana) => [kana, vowel])),
)
/** What makes a vowel long. Nobody can hear おう from おお, and English spelling drops both: Totsuka Koen. */
const LENGTHENS: Readonly<Record<string, string>> = {
  a: 'あー',
  i: 'いー',
  u: 'うー',
  e: 'えいー',
  o: 'おうー',
}

/** Kana of one sound, as people write them who have heard the word and never read it. */
const HEARD: Readonly<Record<string, string>> = { ぢ: 'じ', づ: 'ず', を: 'お' }
const LARGE: Readonly<Record<string, string>> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  ゎ: 'わ',
  ゕ: 'か',
  ゖ: 'け',
  っ: '',
}

/**
 * How a text in hiragana sounds to somebody who mishears it: without the length of vowels, without っ, without
 * dakuten, with small kana as large ones. Words that differ only in these are one here, so it is the weaker match.
 * It takes text that `folded` has folded.
 */
export function soundOf(kana: string): string {
  return shortened(kana)
    .replace(/[ぢづを]/g, (char) => HEARD[char] ?? char)
    .replace(/[ぁぃぅぇぉゃゅょゎゕゖっ]/g, (char) => LARGE[char] ?? char)
    .normalize('NFD')
    .replace(/[\u3099\u309a]/g, '')
}

/** Drops what only makes a vowel long, but not twice in a row: けいえい is けえ, not け. */
function shortened(kana: string): string {
  let result = ''
  let vowel: string | undefined
  for (const char of kana) {
    const lengthens = vowel !== undefined && LENGTHENS[vowel]?.includes(char)
    if (lengthens) vowel = undefined
    else {
      result += char === 'ー' ? '' : char
      // っ makes no vowel long, and ends none.
      vowel = VOWELS.get(char)
    }
  }
  return result
}
