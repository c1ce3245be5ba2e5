import type * as v from 'valibot'

const MOST_PROBLEMS = 20
const LONGEST_SHOWN = 40

/** What a schema expects where it says nothing of its own; a message of ours begins with what was expected, too. */
export const PLAIN_MESSAGES = { message: (issue: v.BaseIssue<unknown>) => issue.expected ?? 'something else' }

/**
 * Each place, what was expected there and what was found, a value of any length in a few words.
 *
 * @param whole names the input itself, where it is wrong altogether
 */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[], whole: string): string[] {
  return issues.map((issue) => `${placeOf(issue, whole)}: expected ${issue.message}, found ${found(issue)}`)
}

/** So many problems as a person reads; of the rest only the number. */
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

/** What cannot be seen is written as its number, or a message would hide what it is about. */
function shortened(text: string): string {
  const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
  return cut.replace(
    /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (char) => `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  )
}
