import type { Edition } from '../../shared/edition/edition.ts'
import type { LocaleId } from '../../shared/edition/words/locale.ts'
import { type DaysDifference, daysDifference } from './calendar.ts'
import { at, type Path } from './path.ts'
import { isChanged, outdatedIn, type Row, rowsOf, textsOf } from './rows.ts'
import { type Editable, editablesOf, HOURS } from './subjects.ts'

/** What differs in a subject between two editions. */
export interface Difference {
  readonly subject: Editable
  readonly words: readonly WordsDifference[]
  readonly facts: readonly FactDifference[]
  /** The plan that its words are of, if that differs: its title. */
  readonly plan: { readonly before: string; readonly after: string } | undefined
  /** What differs in the calendar, if the subject has it. */
  readonly days: DaysDifference | undefined
}

interface WordsDifference {
  readonly row: Row
  readonly locale: LocaleId
  readonly before: string
  readonly after: string
}

export interface FactDifference {
  readonly path: Path
  readonly before: unknown
  readonly after: unknown
}

/** The subjects that differ, in the order of the list. One that was taken away comes last. */
export function differencesOf(before: Edition, after: Edition): Difference[] {
  const subjects = editablesOf(after)
  const ids = new Set(subjects.map(({ id }) => id))
  const gone = editablesOf(before).filter(({ id }) => !ids.has(id))
  return [...subjects, ...gone]
    .map((subject) => differenceIn(before, after, subject))
    .filter(({ words, facts, plan, days }) => words.length > 0 || facts.length > 0 || plan || days)
}

function differenceIn(before: Edition, after: Edition, subject: Editable): Difference {
  const rows = new Map([...rowsOf(before, subject), ...rowsOf(after, subject)].map((row) => [row.key, row]))
  const said = (edition: Edition, row: Row, locale: LocaleId) =>
    textsOf(edition, subject, row, locale).join('\n')
  const words = [...rows.values()].flatMap((row) =>
    after.locales
      .filter(({ id }) => isChanged(before, after, subject, row, id))
      .map(({ id }) => ({ row, locale: id, before: said(before, row, id), after: said(after, row, id) })),
  )
  const facts = subject.facts
    .map((path) => ({ path, before: at(before, path), after: at(after, path) }))
    .filter((fact) => JSON.stringify(fact.before) !== JSON.stringify(fact.after))
  const [old, now] = [planOf(before, subject), planOf(after, subject)]
  const plan = old !== undefined && now !== undefined && old !== now ? { before: old, after: now } : undefined
  const days =
    subject.id === HOURS ? daysDifference(before.office.calendar, after.office.calendar) : undefined
  return { subject, words, facts, plan, days }
}

function planOf({ topics, sources }: Edition, { words: [kind, , id] }: Editable): string | undefined {
  const topic = kind === 'topics' ? topics.find((each) => each.id === id) : undefined
  return topic?.period && (sources[topic.source.key]?.title ?? topic.source.key)
}

/** The languages of each subject that are older than their source, by the subject's id. */
export function outdatedSubjects(before: Edition, after: Edition): ReadonlyMap<string, readonly LocaleId[]> {
  const found = differencesOf(before, after).map(({ subject }) => {
    const locales = rowsOf(after, subject).flatMap((row) => outdatedIn(before, after, subject, row))
    return [subject.id, [...new Set(locales)]] as const
  })
  return new Map(found.filter(([, locales]) => locales.length > 0))
}

/** A text in three parts: what is the same at its beginning, what differs, what is the same at its end. */
export interface Compared {
  readonly start: string
  readonly before: string
  readonly after: string
  readonly end: string
}

/** Where two texts differ. */
export function compared(before: string, after: string): Compared {
  const [one, two] = [[...before], [...after]]
  const least = Math.min(one.length, two.length)
  let start = 0
  while (start < least && one[start] === two[start]) start += 1
  let end = 0
  while (end < least - start && one.at(-1 - end) === two.at(-1 - end)) end += 1
  const cut = (chars: readonly string[]) => chars.slice(start, chars.length - end).join('')
  return {
    start: one.slice(0, start).join(''),
    before: cut(one),
    after: cut(two),
    end: one.slice(one.length - end).join(''),
  }
}
