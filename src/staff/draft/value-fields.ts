import type { Finding } from '../../shared/edition/office/building.ts'
import type { Path } from './path.ts'

/** A part of a value that staff fill in: the name of its text, and how it is typed. */
export interface ValueField {
  /** Empty if the value is one text or number. */
  readonly name: string
  readonly type: 'text' | 'phone' | 'number' | 'time' | 'choice'
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

const ADDRESS_OF_OFFICE: readonly ValueField[] = [
  { name: 'postcode', type: 'text' },
  { name: 'lines', type: 'text' },
]

/** Values of more parts than a form has here. They are confirmed as they are. */
const WHOLE = new Set(['hours', 'spoken', 'departments'])

/** How the value of a fact is filled in. None if it can only be confirmed. */
export function valueFieldsOf(path: Path): readonly ValueField[] {
  const about = aboutOf(path)
  if (path[0] === 'office' && path[1] === 'others') return TEXT
  if (path[0] === 'office' && path[1] === 'languages' && about === 'hours') return TEXT
  if (path[0] === 'office' && about === 'address') return ADDRESS_OF_OFFICE
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
  const part = text === '' ? undefined : type === 'number' && /^-?\d{1,6}$/.test(text) ? Number(text) : text
  if (name === '') return part ?? null
  const { [name]: _, ...others } = (value ?? {}) as Record<string, unknown>
  const next = part === undefined ? others : { ...others, [name]: part }
  return Object.keys(next).length > 0 ? next : null
}

/** The text of one part of a value. */
export function fieldText(value: unknown, { name }: Pick<ValueField, 'name'>): string {
  const part = name === '' ? value : (value as Record<string, unknown> | null)?.[name]
  return part === undefined || part === null ? '' : String(part)
}
