import { plainOrRaw } from '../japanese/tolerant-ruby.ts'
import { isInOneLanguage, stringsOf, type WordFiles } from '../passage.ts'
import type { StructuralComplaint } from './structure.ts'

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
  /** In figures, which are never there by chance. */
  readonly figures: ReadonlySet<string>
  /** In words as well, if a word may mean a number: "one", 一. */
  readonly all: ReadonlySet<string>
}

/**
 * Figures that only one language has: a mistyped year, or a floor changed in one place only. Easy Japanese may leave
 * a number out, but never add one. So a figure is wrong if no other language has it, in figures or in words.
 */
export function loneNumbers(languages: Readonly<Record<string, WordFiles>>): StructuralComplaint[] {
  const entries = Object.entries(languages).flatMap(([locale, files]) =>
    Object.entries(files)
      .filter(([file]) => file !== 'locale' && file !== 'glossary' && !isInOneLanguage(file))
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

/** Texts that are translations of each other: an entry with its lines, or a single text of the app. */
function entriesOf(file: string, words: unknown): { file: string; key: string; text: string }[] {
  const whole = ['ui', 'pages', 'speech', 'statement', 'privacy'].includes(file)
  const byKey = new Map<string, string[]>()
  for (const [path, text] of stringsOf(words)) {
    if (file === 'ui' && path.startsWith('date.')) continue // each language writes dates its own way
    const key = whole ? path.replace(/\.\d+$/, '') : (path.split('.')[0] ?? '')
    byKey.set(key, [...(byKey.get(key) ?? []), text])
  }
  return [...byKey].map(([key, texts]) => ({ file, key, text: texts.join(' ') }))
}

function numbersIn(text: string): Numbers {
  // COVID-19 and JIS X 8341 are names. Readers do not see the name of a blank.
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
