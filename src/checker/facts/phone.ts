import { digitsExpected, isPhone } from '../../shared/edition/office/phone.ts'
import { everyFact, type FactRule } from './fact-rule.ts'

interface Number {
  readonly number: string
  /** The office's other numbers, whose hyphens show where those of an area stand. */
  readonly others: readonly string[]
}

const OTHERS = ['045-866-8484']

/** A number that cannot be dialled is worse than none. */
export const phone: FactRule<Number> = {
  id: 'facts/phone',
  severity: 'error',
  source: 'numbering plan of the Ministry of Internal Affairs and Communications',
  good: [
    '045-866-8484',
    '0120-123-456',
    '0570-064-550',
    '03-1234-5678',
    '050-1234-5678',
    '090-1234-5678',
  ].map((number) => ({ number, others: OTHERS })),
  bad: [
    '045-866-848',
    '045-866-84841',
    '0120-123-4567',
    '0570-064-55',
    '050-123-4567',
    '090-1234-567',
    '0458668484',
    '０４５-866-8484',
    '45-8668-4840',
    '',
  ].map((number) => ({ number, others: OTHERS })),
  subjects: (office) => {
    const numbers = everyFact(office).flatMap(({ path, value: { value } }) =>
      /\.(phone|fax)$/.test(path) && value !== null ? [{ path, number: String(value) }] : [],
    )
    const others = numbers.map(({ number }) => number).filter(isPhone)
    return numbers.map(({ path, number }) => ({ path, value: { number, others } }))
  },
  check: ({ number, others }) => {
    if (isPhone(number)) return undefined
    const digits = number.normalize('NFKC').replace(/\D/g, '')
    const expected = digitsExpected(digits)
    const proposal = digits.length === expected ? hyphenated(digits, others) : undefined
    return {
      found: number === '' ? '“”' : number,
      message: `expected 0 and ${expected} digits in all, with hyphens, like 045-866-8484; found ${digits.length} digits`,
      ...(proposal !== undefined && { proposal }),
    }
  },
}

/** The digits with hyphens where a number of the same area has them. */
function hyphenated(digits: string, others: readonly string[]): string | undefined {
  const [area, local] =
    others.map((other) => other.split('-')).find(([first = '']) => digits.startsWith(first)) ?? []
  if (area === undefined || local === undefined) return undefined
  const end = area.length + local.length
  return `${area}-${digits.slice(area.length, end)}-${digits.slice(end)}`
}
