/**
 * How a syllable of Latin letters is written in kana, for Hepburn (shi, tsu, ja), Kunrei (si, tu, zya) and what
 * keyboards accept (jya, thi). Each row has the kana for a, i, u, e, o; `-` if nobody writes that.
 */
const ROWS = `
  | あ い う え お
k | か き く け こ
s | さ し す せ そ
t | た ち つ て と
n | な に ぬ ね の
h | は ひ ふ へ ほ
m | ま み む め も
y | や - ゆ いぇ よ
r | ら り る れ ろ
w | わ うぃ - うぇ を
g | が ぎ ぐ げ ご
z | ざ じ ず ぜ ぞ
d | だ ぢ づ で ど
b | ば び ぶ べ ぼ
p | ぱ ぴ ぷ ぺ ぽ
f | ふぁ ふぃ ふ ふぇ ふぉ
v | ば び ぶ べ ぼ
ts | つぁ つぃ つ つぇ つぉ
th | てゃ てぃ てゅ てぇ てょ
dh | でゃ でぃ でゅ でぇ でょ
kw | くぁ くぃ - くぇ くぉ
`

/** Consonants before a small ゃ, ゅ, ょ: the kana that stands before it. */
const GLIDES: Readonly<Record<string, string>> = {
  ky: 'き',
  gy: 'ぎ',
  sy: 'し',
  sh: 'し',
  zy: 'じ',
  jy: 'じ',
  j: 'じ',
  ty: 'ち',
  ch: 'ち',
  cy: 'ち',
  dy: 'ぢ',
  ny: 'に',
  hy: 'ひ',
  by: 'び',
  py: 'ぴ',
  my: 'み',
  ry: 'り',
}
const VOWELS = ['a', 'i', 'u', 'e', 'o']
const SMALL = ['ゃ', '', 'ゅ', 'ぇ', 'ょ']

const SYLLABLES: ReadonlyMap<string, string> = new Map([
  ...ROWS.trim()
    .split('\n')
    .flatMap((row): [string, string][] => {
      const [consonant = '', kana = ''] = row.split('|').map((cell) => cell.trim())
      return kana.split(' ').map((syllable, vowel) => [`${consonant}${VOWELS[vowel]}`, syllable])
    })
    .filter(([, syllable]) => syllable !== '-'),
  ...Object.entries(GLIDES).flatMap(([consonant, kana]) =>
    SMALL.map((small, vowel): [string, string] => [`${consonant}${VOWELS[vowel]}`, `${kana}${small}`]),
  ),
])
const LONGEST_SYLLABLE = 3

/** How a long vowel is written in kana. A macron does not tell おう from おお; most are おう. */
const LONG: Readonly<Record<string, string>> = { a: 'aa', i: 'ii', u: 'uu', e: 'ei', o: 'ou' }

/** What is no syllable, with what it stands for. The first that fits counts. */
const SIGNS: readonly (readonly [pattern: RegExp, kana: string])[] = [
  // Shin'ei, shin-ei: the mark parts ん from the vowel.
  [/n['-]/y, 'ん'],
  // Keyboards want nn for ん at the end of a word.
  [/nn$/y, 'ん'],
  [/n(?![aiueoy])/y, 'ん'],
  // Hepburn of old: shimbun, kampo.
  [/m(?=[bpm])/y, 'ん'],
  [/t(?=ch)/y, 'っ'],
  [/([bcdfghjkprstvwz])(?=\1)/y, 'っ'],
  // Ohta, Satoh: an h that begins no syllable makes the vowel long.
  [/(?<=o)h(?![aiueoy])/y, 'う'],
  [/['-]/y, ''],
]

/** Letters of a syllable that is still being typed. */
const UNFINISHED = /[bcdfghjkmnprstvwyz]{1,2}$/y

/**
 * A word of Latin letters as hiragana, if every syllable of it can be Japanese; otherwise undefined. Letters at the
 * end that begin a syllable are left out, because results are shown while people type.
 */
export function kanaOfRomaji(word: string): string | undefined {
  const letters = lettersOf(word)
  let kana = ''
  let at = 0
  while (at < letters.length) {
    const [length, written] = next(letters, at)
    if (length === 0) return kana !== '' && matchAt(UNFINISHED, letters, at) > 0 ? kana : undefined
    kana += written
    at += length
  }
  return kana === '' ? undefined : kana
}

/** Small letters, with long vowels written out: Ōsaka, ôsaka → ousaka. Curly apostrophes become straight ones. */
function lettersOf(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([aiueo])[\u0304\u0302]/g, (_, vowel: string) => LONG[vowel] ?? vowel)
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[‐‑–]/g, '-')
}

function next(letters: string, at: number): [length: number, kana: string] {
  for (const [pattern, kana] of SIGNS) {
    const length = matchAt(pattern, letters, at)
    if (length > 0) return [length, kana]
  }
  for (let length = LONGEST_SYLLABLE; length > 0; length--) {
    const kana = SYLLABLES.get(letters.slice(at, at + length))
    if (kana !== undefined && at + length <= letters.length) return [length, kana]
  }
  return [0, '']
}

/** How long the match of a sticky pattern at a place is; 0 if there is none. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
