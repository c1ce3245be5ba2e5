import type * as v from 'valibot'

const MOST_PROBLEMS = 20
const LONGEST_SHOWN = 40

/** The message of a schema without one of its own. Our own messages, too, state what was expected. */
export const PLAIN_MESSAGES = { message: (issue: v.BaseIssue<unknown>) => issue.expected ?? 'something else' }

/**
 * One line for each problem: the place, what was expected there and what was found, however long the value is.
 *
 * @param whole names the input itself, if it is wrong as a whole
 */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[], whole: string): string[] {
  return issues.map((issue) => `${placeOf(issue, whole)}: expected ${issue.message}, found ${found(issue)}`)
}

/** As many problems as a person reads, and the number of the others. */
export function fewOf(problems: readonly string[]): string[] {
  const more = problems.length - MOST_PROBLEMS
  return more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `and ${more} more`] : [...problems]
}

function placeOf({ path }: v.BaseIssue<unknown>, whole: string): string {
  return path?.map(({ key }) => shortened(String(key))).join('.') ?? whole
}

function found({ type, input }: v.BaseIssue<unknown>): string {
  if (type === 'max_length' && typeof input === 'string') return String(input.length)
  return described(input)
}

/** A value of any length in a few words. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string')
    return value.length > LONGEST_SHOWN ? `${value.length} characters` : `“${shortened(value)}”`
  if (Array.isArray(value)) return `${value.length} entries`
  if (typeof value === 'object' && value !== null) return `an object of ${Object.keys(value).length} entries`
  return String(value)
}

/** Invisible characters are written as their code, so that the message shows them. */
function shortened(text: string): string {
  const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
  return cut.replace(
    /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (char) => `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  )
}
