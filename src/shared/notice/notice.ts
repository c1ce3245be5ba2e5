import * as v from 'valibot'
import { listOf, recordOf, setOf, wholeOf } from '../bounded.ts'
import { idSchema } from '../edition/topic.ts'
import { type LocaleId, localeIdSchema } from '../edition/words/locale.ts'
import { fewOf, PLAIN_MESSAGES, problemsOf } from '../problems.ts'
import { brokenRuby, LONGEST, plainOf, textOf } from '../text/text.ts'
import { SEVERITIES, type Severity } from './severity.ts'

/** The template of a notice that somebody has worded freely. */
export const FREE = 'free'

const MOST_LOCALES = 12
const MOST_SENTENCES = 6
const MOST_BLANKS = 12
/** As many as an office can have in force at once. A reader would not read more. */
export const MOST_NOTICES = 50
const DAY_MS = 86_400_000
/** How long a notice may be in force. Whoever needs longer says it again, and so looks at it again. */
const LONGEST_MS: Readonly<Record<Severity, number>> = {
  emergency: DAY_MS,
  warning: 14 * DAY_MS,
  info: 100 * DAY_MS,
}

/** ms since 1970, of the years 2000 to 2100. */
const instant = wholeOf(Date.UTC(2000, 0), Date.UTC(2101, 0))

/** `<b>`, `</b>`, `<!--`, `&lt;`: it would be printed as it is, and read aloud. */
const MARKUP = /<[a-z/!?]|&(#\d+|#x[\da-f]+|\w+);/i
/** Code points that are no character of anybody, so that no font has them; XML forbids some. */
const NO_CHARACTER = /[\p{Noncharacter_Code_Point}\p{Co}]/u
/** Marks that pile up on a letter reach over other lines. */
const PILED = /\p{M}{4}/u

const said = (longest: number) =>
  v.pipe(
    textOf(longest),
    v.check((text) => !MARKUP.test(text), 'a text without markup'),
    v.check((text) => !NO_CHARACTER.test(text), 'characters that have a meaning for everybody'),
    v.check((text) => !PILED.test(text), 'at most three marks on a letter'),
  )

const noticeWordsSchema = v.object({
  /** What it is about, or what to do. A screen always shows it. */
  heading: said(LONGEST.heading),
  /** One sentence each. */
  body: setOf(said(LONGEST.sentence), MOST_SENTENCES),
  /** Who says it: the office, never a person. */
  by: said(LONGEST.name),
})
/** The words of a notice in one language. */
export type NoticeWords = v.InferOutput<typeof noticeWordsSchema>

const plain = plainOf(LONGEST.label)
const whole = wholeOf(0, 1_000_000)
/** Not a union of valibot, which a screen would load before it plays. */
const filled = v.lazy(
  (input): v.GenericSchema<string | number> => (typeof input === 'number' ? whole : plain),
)
const blanksSchema = recordOf(idSchema, filled, MOST_BLANKS)
/** What was filled into the blanks of a template, by their ids. */
export type Blanks = v.InferOutput<typeof blanksSchema>

const noticeSchema = v.pipe(
  v.object({
    id: idSchema,
    /** The id of a template, or `free`. */
    template: idSchema,
    blanks: blanksSchema,
    severity: v.picklist(SEVERITIES),
    /** Whether it is only an exercise. It then says so in every line. */
    drill: v.boolean(),
    /** When it is in force, in ms since 1970; `until` itself is no longer part of it. */
    from: instant,
    until: instant,
    /** Since when it is said. Readers see it. */
    since: instant,
    /** Whether everybody has approved of it who must. */
    approved: v.boolean(),
    /** When it was withdrawn; null if it was not. */
    withdrawnAt: v.nullable(instant),
    words: recordOf(localeIdSchema, noticeWordsSchema, MOST_LOCALES),
  }),
  v.check(({ from, until }) => from < until, 'from before until'),
  v.check(
    ({ from, until, severity }) => until - from <= LONGEST_MS[severity],
    `until at most ${Object.entries(LONGEST_MS).map(([severity, ms]) => `${ms / DAY_MS} days (${severity})`)} after from`,
  ),
  v.check(({ since, until }) => since < until, 'since before until'),
  v.check(
    ({ withdrawnAt, since }) => withdrawnAt === null || withdrawnAt >= since,
    'withdrawnAt no earlier than since',
  ),
)
/**
 * What the office says now: dated, and in every language. Readers get all of it, so it names no person. Who has written
 * and approved it is in its record (`record.ts`).
 */
export type Notice = v.InferOutput<typeof noticeSchema>

/** Something is wrong with a notice. Each problem names the place, what was expected there and what was found. */
export class NotANoticeError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`Not a notice: ${fewOf(problems).join('; ')}`)
    this.problems = problems
  }
}

/**
 * The only way into a notice.
 *
 * @param locales those in which it must speak, neither more nor fewer. No language falls back to another.
 * @throws NotANoticeError with every problem.
 */
export function parseNotice(input: unknown, locales: readonly LocaleId[]): Notice {
  const result = v.safeParse(noticeSchema, input, PLAIN_MESSAGES)
  if (!result.success) throw new NotANoticeError(problemsOf(result.issues, 'notice'))
  const { words } = result.output
  const problems = [
    ...locales
      .filter((id) => words[id] === undefined)
      .map((id) => `words.${id}: expected the words of this locale, found none`),
    ...Object.keys(words)
      .filter((id) => !locales.includes(id))
      .map((id) => `words.${id}: expected a locale of the edition (${locales.join(', ')})`),
    ...brokenRuby(words, 'words'),
  ]
  if (problems.length > 0) throw new NotANoticeError(problems)
  return result.output
}

/** The notices of a list, and what was wrong with the others. */
export interface ParsedNotices {
  readonly notices: readonly Notice[]
  readonly problems: readonly string[]
}

/**
 * The notices of a list. One that is wrong hides none of the others. If two have the same id, the first counts: a list
 * has the newest first.
 */
export function parseNotices(input: unknown, locales: readonly LocaleId[]): ParsedNotices {
  const list = v.safeParse(listOf(v.unknown(), MOST_NOTICES), input, PLAIN_MESSAGES)
  if (!list.success) return { notices: [], problems: problemsOf(list.issues, 'notices') }
  const notices = new Map<string, Notice>()
  const problems: string[] = []
  for (const [index, each] of list.output.entries()) {
    try {
      const notice = parseNotice(each, locales)
      if (notices.has(notice.id))
        problems.push(`${index}.id: expected one that no other notice has, found ${notice.id}`)
      else notices.set(notice.id, notice)
    } catch (error) {
      if (!(error instanceof NotANoticeError)) throw error
      problems.push(...error.problems.map((problem) => `${index}.${problem}`))
    }
  }
  return { notices: [...notices.values()], problems }
}
