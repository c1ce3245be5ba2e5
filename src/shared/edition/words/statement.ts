import * as v from 'valibot'
import { parseAs } from '../../parse-as.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const part = v.object({ heading: text, lines: v.pipe(v.array(text), v.minLength(1)) })

/** The parts of an accessibility statement, in their order. */
export const STATEMENT_PARTS = ['aim', 'tested', 'limits', 'unknown', 'contact'] as const

/** What the makers state about the display's accessibility, in one language. It ships with the app, like its texts. */
const statementSchema = v.object({
  heading: text,
  parts: v.object({ aim: part, tested: part, limits: part, unknown: part, contact: part }),
})
export type Statement = v.InferOutput<typeof statementSchema>

/** @throws Error that names the locale, the place and what was expected there. */
export function parseStatement(locale: string, input: unknown): Statement {
  return parseAs(statementSchema, input, `locales/${locale}/statement.json`)
}
