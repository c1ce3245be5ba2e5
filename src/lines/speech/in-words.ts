import { BREAK } from '../../shared/text/phrase.ts'
import type { SpeechWords } from './speech.ts'

/** A telephone number or a postcode. A house number, 16-17, is no row of digits. */
const DIGITS = /(?<![\d-])(?:0\d{1,4}-\d{1,4}-\d{3,4}|\d{3}-\d{4})(?![\d-])/g
const TIME = /(?<!\d)(\d{1,2}):(\d{2})(?!\d)(?! ?[ap]\.m\.)/g
const FLOOR = /(?<![\p{L}\d])(\d+)F(?![\p{L}\d])/gu
const FISCAL_YEAR = /(?<!\p{L})FY ?(\d{4})/gu
/** Between two words or figures. With spaces it may be a pause for thought, unless a figure is near. */
const RANGE = new RegExp(
  `(?<=[\\p{L}\\d》）.])[–〜～]${BREAK}?(?=[\\p{L}\\d｜])|(?<=\\d[^–]{0,12}) – | – (?=[^–]{0,12}\\d)`,
  'gu',
)

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ''))

/**
 * A text with its figures and short forms in words, as its language says them: `8:45–17:00` → `8:45 a.m. to 5 p.m.`,
 * `3F` → `floor 3`, `Mon` → `Monday`. Readings stay in their notation.
 */
export function inWords(text: string, words: SpeechWords): string {
  return text
    .replace(shortNames(words), (short) => words.long[short] ?? short)
    .replace(DIGITS, (number) => digitsOf(number, words))
    .replace(TIME, (_, hour: string, minute: string) => timeOf(Number(hour), minute, words))
    .replace(FLOOR, (_, floor: string) => fill(words.floor, { floor }))
    .replace(FISCAL_YEAR, (_, year: string) => fill(words.fiscalYear, { year }))
    .replace(RANGE, () => fill(words.range, {}))
}

const shortNames = ({ long }: SpeechWords): RegExp =>
  new RegExp(`(?<!\\p{Script=Latin})(?:${Object.keys(long).join('|')})(?!\\p{Script=Latin})`, 'gu')

/** Whether a text is nothing but a telephone number. */
export function isNumberAlone(text: string): boolean {
  return text.replace(DIGITS, '') === '' && text !== ''
}

/** A number that is only drawn with a symbol, with the word for the symbol. */
export function phoneInWords(number: string, words: SpeechWords): string {
  return fill(words.phone, { number: digitsOf(number, words) })
}

/** One digit after the other, with a rest between groups. */
function digitsOf(number: string, { digits }: SpeechWords): string {
  const names = digits.split(/[ ・]/)
  const [between, rest] = digits.includes('・') ? ['・', '、'] : [' ', ', ']
  const group = (digitsOfGroup: string) =>
    [...digitsOfGroup].map((digit) => names[Number(digit)]).join(between)
  return number.split('-').map(group).join(rest)
}

function timeOf(hour24: number, minute: string, words: SpeechWords): string {
  if (hour24 === 12 && minute === '00') return words.noon
  const values = {
    hour: hour24 > 12 ? hour24 - 12 : hour24,
    minute,
    period: hour24 < 12 ? words.am : words.pm,
  }
  return fill(minute === '00' ? words.hour : words.time, values)
}
