import type { Edition } from '../shared/edition/edition.ts'
import type { SlideKind } from '../shared/screen/slide.ts'
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
  return (kind: SlideKind, subject: string, locale: string): number => {
    const key = `${kind} ${subject} ${locale}`
    const known = counted.get(key)
    if (known !== undefined) return known
    const language = i18n.language(locale)
    const { unit } = language.locale.reading
    const texts = textsOf(linesOf(edition, language, kind, subject, day))
    const units = texts.reduce((sum, text) => sum + readingLoad(text, unit), 0)
    counted.set(key, units)
    return units
  }
}

function linesOf(edition: Edition, language: Language, kind: SlideKind, subject: string, day: Day): object {
  const topic = edition.topics.find(({ id }) => id === subject)
  const department = edition.departments.find(({ id }) => id === subject)
  if (kind === 'office' || kind === 'default') return officeLines(edition, language)
  if (kind === 'languages') return languagesLines(edition, language)
  if (kind === 'department' && department) return departmentLines(edition, language, department)
  if (kind === 'topic' && topic) return topicLines(language, topic, day)
  throw new Error(`no words to count for the ${kind} ${subject}`)
}

/** Every text in the lines of a slide, however deep. */
function textsOf(lines: unknown): string[] {
  if (typeof lines === 'string') return [lines]
  return typeof lines === 'object' && lines !== null ? Object.values(lines).flatMap(textsOf) : []
}
