import type { Edition } from '../../shared/edition/edition.ts'
import type { Day } from '../../shared/time/day.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'
import { departmentLines } from './department-lines.ts'

/**
 * The texts of a department's row. They have no desk's number: without the desk's name it would look like the
 * department's.
 */
const ROW: ReadonlySet<string> = new Set(['need', 'floor'] satisfies Line['part'][])

/** The texts of the directory in one language: what people come for, and where they find it. */
export function directoryLines(edition: Edition, language: Language, day: Day): Line[] {
  return [
    ...part('heading', language.t('directory.heading')),
    ...part('help', language.t('directory.askStaff')),
    ...edition.departments.flatMap((department) =>
      departmentLines(edition, language, department, day).filter((line) => ROW.has(line.part)),
    ),
  ]
}
