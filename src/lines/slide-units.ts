import type { Edition } from '../shared/edition/edition.ts'
import { type ByKind, byKind, type Subject } from '../shared/edition/subject.ts'
import { readingLoad } from '../shared/text/reading-load.ts'
import type { Day } from '../shared/time/day.ts'
import type { I18n, Language } from './create-i18n.ts'
import { departmentLines } from './department-lines.ts'
import { languagesLines } from './languages-lines.ts'
import { officeLines } from './office-lines.ts'
import { topicLines } from './topic-lines.ts'

/**
 * How much a slide asks of the readers of a locale on a day, in the unit of their language. Counted once: a
 * programme asks for most slides eight times over.
 */
export function slideUnits(i18n: I18n, edition: Edition, day: Day) {
  const counted = new Map<string, number>()
  return (subject: Subject, locale: string): number => {
    const key = `${subject.id} ${locale}`
    const known = counted.get(key)
    if (known !== undefined) return known
    const language = i18n.language(locale)
    const { unit } = language.locale.reading
    const texts = textsOf(byKind<[Edition, Language, Day], object>(LINES, subject, edition, language, day))
    const units = texts.reduce((sum, text) => sum + readingLoad(text, unit), 0)
    counted.set(key, units)
    return units
  }
}

const LINES = {
  topic: ({ entry }, _, language, day) => topicLines(language, entry, day),
  department: ({ entry }, edition, language) => departmentLines(edition, language, entry),
  directory: ({ id }) => {
    throw new Error(`no words to count for the ${id}`)
  },
  office: (_, edition, language) => officeLines(edition, language),
  languages: ({ entry }, edition, language) => languagesLines(edition, language, entry),
  default: (_, edition, language) => officeLines(edition, language),
  night: ({ id }) => {
    throw new Error(`no words to count for the ${id}`)
  },
} satisfies ByKind<[Edition, Language, Day], object>

/** Every text in the lines of a slide, however deep. */
function textsOf(lines: unknown): string[] {
  if (typeof lines === 'string') return [lines]
  return typeof lines === 'object' && lines !== null ? Object.values(lines).flatMap(textsOf) : []
}
