import { stringsOf, type WordFiles } from './passage.ts'
import type { StructuralComplaint } from './structure.ts'
import { plainOrRaw } from './tolerant-ruby.ts'

const ENGLISH = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const KANJI = '〇一二三四五六七八九十'

interface Numbers {
  /** In figures: nobody writes them by chance. */
  readonly figures: ReadonlySet<string>
  /** In words as well, where a word may mean a number: "one", 一. */
  readonly all: ReadonlySet<string>
}

/**
 * Figures that one language has and no other: a year that was mistyped, a floor changed in one place only. Easy
 * Japanese may leave a number out, never add one; so a figure is wrong where nobody else says it, in figures
 * or in words.
 */
export function loneNumbers(languages: Readonly<Record<string, WordFiles>>): StructuralComplaint[] {
  const entries = Object.entries(languages).flatMap(([locale, files]) =>
    Object.entries(files)
      .filter(([file]) => file !== 'locale' && file !== 'glossary')
      .flatMap(([file, words]) => entriesOf(file, words))
      .map((entry) => ({ locale, ...entry, numbers: numbersIn(entry.text) })),
  )
  return entries.flatMap((entry) => {
    const others = entries.filter(
      ({ locale, file, key }) => locale !== entry.locale && file === entry.file && key === entry.key,
    )
    if (others.length === 0) return []
    return [...entry.numbers.figures]
      .filter((figure) => !others.some(({ numbers }) => numbers.all.has(figure)))
      .map((figure) => ({
        locale: entry.locale,
        file: entry.file,
        key: entry.key,
        text: entry.text,
        found: figure,
        message: `no other language has this number; they have ${listed(others.flatMap(({ numbers }) => [...numbers.figures]))}`,
      }))
  })
}

const listed = (numbers: readonly string[]) => [...new Set(numbers)].join(', ') || 'none'

/** Texts that are translations of each other: an entry with its lines, in the app's own words each text. */
function entriesOf(file: string, words: unknown): { file: string; key: string; text: string }[] {
  const whole = file === 'ui' || file === 'statement'
  const byKey = new Map<string, string[]>()
  for (const [path, text] of stringsOf(words)) {
    if (file === 'ui' && path.startsWith('date.')) continue // each language writes dates its own way
    const key = whole ? path.replace(/\.\d+$/, '') : (path.split('.')[0] ?? '')
    byKey.set(key, [...(byKey.get(key) ?? []), text])
  }
  return [...byKey].map(([key, texts]) => ({ file, key, text: texts.join(' ') }))
}

function numbersIn(text: string): Numbers {
  // COVID-19 and JIS X 8341 are names; a blank's own name is nothing a reader sees.
  const plain = plainOrRaw(text)
    .replace(/{{\w+}}/g, '')
    .replace(/\p{Script=Latin}+-\d+|,(?=\d{3})/gu, '')
  const eras = [...plain.matchAll(/令和(\d+)/gu)].map(([, year]) => String(2018 + Number(year)))
  const figures = [...plain.replace(/令和\d+/gu, '').matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure)
  const words = [
    ...ENGLISH.flatMap((word, value) =>
      new RegExp(`\\b${word}\\b`, 'i').test(plain) ? [String(value)] : [],
    ),
    ...MONTHS.flatMap((month, index) => (plain.includes(month) ? [String(index + 1)] : [])),
    ...[...KANJI].flatMap((kanji, value) => (plain.includes(kanji) ? [String(value)] : [])),
    ...[...plain.matchAll(/(\d+)(?:st|nd|rd|th)\b/g)].map(([, figure]) => figure ?? ''),
  ]
  return { figures: new Set([...figures, ...eras]), all: new Set([...figures, ...eras, ...words]) }
}
