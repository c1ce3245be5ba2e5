import type { Finding } from '../../shared/edition/office/building.ts'
import { at, type Path, withAt } from './path.ts'

/** A part of a value that staff fill in: the name of its text, and how it is typed. */
export interface ValueField {
  /** Empty if the value is one text or number. Parts of a part are joined by a dot. */
  readonly name: string
  readonly type: 'text' | 'phone' | 'number' | 'numbers' | 'time' | 'choice'
}

const PHONE: readonly ValueField[] = [{ name: '', type: 'phone' }]
const NUMBER: readonly ValueField[] = [{ name: '', type: 'number' }]
const TEXT: readonly ValueField[] = [{ name: '', type: 'text' }]

/** By the name of a fact. Every other fact is one text. */
const FIELDS: Readonly<Record<string, readonly ValueField[]>> = {
  phone: PHONE,
  fax: PHONE,
  floor: NUMBER,
  counter: NUMBER,
  saturday: [{ name: '', type: 'choice' }],
  plan: [
    { name: 'floor', type: 'number' },
    { name: 'counter', type: 'number' },
  ],
  /** A facility: most need one of these. */
  fact: [
    { name: 'floor', type: 'number' },
    { name: 'phone', type: 'phone' },
    { name: 'name', type: 'text' },
  ] satisfies { name: keyof Finding; type: ValueField['type'] }[],
}

/** Weekdays with other hours stay as they are: few offices have them. */
const HOURS_OF_OFFICE: readonly ValueField[] = [
  { name: 'weekday.from', type: 'time' },
  { name: 'weekday.until', type: 'time' },
  { name: 'saturday.from', type: 'time' },
  { name: 'saturday.until', type: 'time' },
  { name: 'saturday.weeks', type: 'numbers' },
]

const ADDRESS_OF_OFFICE: readonly ValueField[] = [
  { name: 'postcode', type: 'text' },
  { name: 'lines', type: 'text' },
]

/** Values of more parts than a form has here. They are confirmed as they are. */
const WHOLE = new Set(['spoken', 'departments'])

/** How the value of a fact is filled in. None if it can only be confirmed. */
export function valueFieldsOf(path: Path): readonly ValueField[] {
  const about = aboutOf(path)
  if (path[0] === 'office' && path[1] === 'others') return TEXT
  if (path[0] === 'office' && path[1] === 'languages' && about === 'hours') return TEXT
  if (path[0] === 'office' && about === 'address') return ADDRESS_OF_OFFICE
  if (path[0] === 'office' && about === 'hours') return HOURS_OF_OFFICE
  if (WHOLE.has(about)) return []
  return FIELDS[about] ?? TEXT
}

/** The name of the fact at a path: `phone`. Facts in a list have that of the list. */
export function aboutOf(path: Path): string {
  const last = String(path.at(-1))
  return /^\d+$/.test(last) ? String(path.at(-2)) : last
}

/** The value with another text in one of its parts; null if nothing is left of it. */
export function withField(value: unknown, { name, type }: ValueField, text: string): unknown {
  const part = partOf(type, text)
  if (name === '') return part ?? null
  const path = name.split('.')
  const next = withAt(value ?? {}, path, part)
  const outer = path.slice(0, -1)
  // A part of which nothing is left goes as a whole: an office without Saturdays has no hours of Saturdays.
  const rest = outer.length > 0 && isEmpty(at(next, outer)) ? withAt(next, outer, undefined) : next
  return isEmpty(rest) ? null : rest
}

/** What somebody has typed. What is no number stays a text, which the edition refuses with its reason. */
function partOf(type: ValueField['type'], text: string): unknown {
  if (text === '') return undefined
  if (type === 'number') return /^-?\d{1,6}$/.test(text) ? Number(text) : text
  if (type !== 'numbers') return text
  const numbers = text.split(/[・、,\s]+/).filter((each) => each !== '')
  return numbers.every((each) => /^\d{1,2}$/.test(each)) ? numbers.map(Number) : text
}

const isEmpty = (value: unknown) => Object.keys(value ?? {}).length === 0

/** The text of one part of a value. */
export function fieldText(value: unknown, { name }: Pick<ValueField, 'name'>): string {
  const part = name === '' ? value : at(value, name.split('.'))
  if (Array.isArray(part)) return part.join('・')
  return part === undefined || part === null ? '' : String(part)
}
