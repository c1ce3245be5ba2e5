import * as v from 'valibot'
import { listOf } from '../../bounded.ts'
import { LONGEST, plainOf } from '../../text/text.ts'
import { isDay } from '../../time/day.ts'
import { keySchema } from '../topic.ts'

const MOST_SOURCES = 20
const MOST_PAST = 20

/** A day, or a month if the day is not known. */
const dateSchema = v.pipe(
  v.string(),
  v.regex(/^(19|20|21)\d{2}-\d{2}(-\d{2})?$/, 'a day like 2022-05-13, or a month'),
  v.check(
    (date) => isDay(`${date.slice(0, 7)}-01`) && (date.length === 7 || isDay(date)),
    'a day of the calendar',
  ),
)

/**
 * Who wrote a source. A fact on a wall may come from people of the office or of its affiliates. A reading may also
 * come from a dictionary or the postal register. Newspapers, third parties and machine translation are not trusted
 * with either. An answer is what the office itself says of a fact when it is asked; nothing else counts as checked.
 */
export const sourceSchema = v.object({
  title: plainOf(LONGEST.title),
  url: v.pipe(plainOf(LONGEST.url), v.regex(/^https?:\/\/[^\s/?#]+([/?#]\S*)?$/, 'an address of the web')),
  date: v.nullable(dateSchema),
  kind: v.picklist(['answer', 'official', 'affiliate', 'reference', 'machine', 'press', 'third-party']),
})
export type Source = v.InferOutput<typeof sourceSchema>
export type Sources = Readonly<Record<string, Source>>

const TRUSTED: ReadonlySet<string> = new Set(['answer', 'official', 'affiliate', 'reference'])

const confidence = v.picklist(['confirmed', 'single', 'inferred', 'missing'])
const risk = v.picklist(['low', 'medium', 'high'])

/** A value the office states, with its source. A missing value is `null`; it is never left out. */
export function factSchema<T extends v.GenericSchema>(value: T) {
  return v.object({
    value: v.nullable(value),
    confidence,
    /** How likely the value is to be out of date: low when recent and central, high when old or local. */
    risk,
    sources: listOf(keySchema, MOST_SOURCES),
    /** The newest date that a source bears, `2022-05-13`. */
    date: v.optional(dateSchema),
    note: v.optional(plainOf(LONGEST.note)),
    /** What the fact was before, the newest first. It is kept and never shown. */
    history: v.optional(
      listOf(
        v.object({ value, sources: listOf(keySchema, MOST_SOURCES, 1), date: v.optional(dateSchema) }),
        MOST_PAST,
      ),
    ),
  })
}
/** An older value of a fact, with the sources that stated it. */
export interface Past<T> {
  value: T
  sources: string[]
  date?: string | undefined
}
export interface Fact<T> {
  value: T | null
  confidence: 'confirmed' | 'single' | 'inferred' | 'missing'
  risk: 'low' | 'medium' | 'high'
  sources: string[]
  date?: string | undefined
  note?: string | undefined
  history?: Past<T>[] | undefined
}

export interface Shown<T> {
  readonly value: T
  /** Set if the reader must see how old the value is: `2022-05`. */
  readonly asOf?: string
}

/** The oldest month that readers must see, of facts that stand together; undefined if they must see none. */
export function oldestAsOf(
  facts: readonly (Fact<unknown> | undefined)[],
  sources: Sources,
): string | undefined {
  return facts.flatMap((fact) => (fact && shown(fact, sources)?.asOf) ?? []).toSorted()[0]
}

/**
 * The rule of what may be shown: a person of the office wrote it, and it is not likely to be out of date. Low risk is
 * shown plainly, medium risk with its month. Everything else stays in the data until the office confirms it. A wrong
 * number on a public wall is worse than none.
 */
export function shown<T>(fact: Fact<T>, sources: Sources): Shown<T> | undefined {
  if (fact.value === null || fact.risk === 'high') return undefined
  if (fact.confidence !== 'confirmed' && fact.confidence !== 'single') return undefined
  if (!fact.sources.some((key) => TRUSTED.has(sources[key]?.kind ?? ''))) return undefined
  if (fact.risk === 'low') return { value: fact.value }
  return fact.date === undefined ? undefined : { value: fact.value, asOf: fact.date.slice(0, 7) }
}
