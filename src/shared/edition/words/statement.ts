import * as v from 'valibot'
import { parseAs } from '../../parse-as.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const part = v.object({ heading: text, lines: v.pipe(v.array(text), v.minLength(1)) })

/** What the makers state of the display, and the parts of each statement in their order. */
const STATEMENTS = {
  /** The aim, what was tested, what it cannot do. */
  accessibility: ['aim', 'tested', 'limits', 'unknown', 'contact'],
  /** What stays on a visitor's device, what leaves it, what is counted, and what the server sees. */
  privacy: ['device', 'sent', 'counted', 'seen', 'contact'],
} as const satisfies Record<string, readonly string[]>
export type StatementKind = keyof typeof STATEMENTS

/** A statement in one language. It ships with the app, like its texts. */
export interface Statement {
  readonly heading: string
  /** The parts of its kind, in their order. */
  readonly parts: Readonly<Record<string, v.InferOutput<typeof part>>>
}
/** All statements of a language. */
export type Statements = Readonly<Record<StatementKind, Statement>>

/** Files of `locales/<locale>/`. */
const FILES = { accessibility: 'statement', privacy: 'privacy' } as const satisfies Record<
  StatementKind,
  string
>

/**
 * @param files the content of the files of a locale by their names.
 * @throws Error that names the file, the place and what was expected there.
 */
export function parseStatements(locale: string, files: Readonly<Record<string, unknown>>): Statements {
  const parsed = (kind: StatementKind): Statement => {
    const parts = v.object(Object.fromEntries(STATEMENTS[kind].map((name) => [name, part])))
    const schema = v.object({ heading: text, parts })
    return parseAs(schema, files[FILES[kind]], `locales/${locale}/${FILES[kind]}.json`)
  }
  return { accessibility: parsed('accessibility'), privacy: parsed('privacy') }
}
