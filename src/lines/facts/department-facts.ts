import type { Edition } from '../../shared/edition/edition.ts'
import { type Fact, oldestAsOf, shown } from '../../shared/edition/fact/fact.ts'
import type { Department } from '../../shared/edition/office/department.ts'
import { asOf } from '../dates.ts'
import type { Language } from '../i18n/i18n.ts'
import { type HoursRow, saturdayRows, weekdayRows } from '../subject/hours-lines.ts'

/** A fact in words, and its age if the reader must see it. */
interface Known {
  readonly text: string
  readonly asOf?: string | undefined
}

/** A desk under its own name. Its numbers are never given as those of the department. */
export interface DeskFacts {
  readonly id: string
  readonly name: string
  readonly phone: Known | undefined
  readonly fax: Known | undefined
  readonly email: Known | undefined
  /** Only of a desk outside the office's building. */
  readonly address: Known | undefined
}

/** The known facts of a department, in one language. A fact that may not be shown is undefined. */
export interface DepartmentFacts {
  readonly floor: Known | undefined
  readonly counter: Known | undefined
  /** The age of floor and counter together. */
  readonly placeAsOf: string | undefined
  readonly desks: readonly DeskFacts[]
  /** When it is open, if it is known to keep the hours of the office: on weekdays and on Saturdays. */
  readonly hours: readonly (HoursRow & Pick<Known, 'asOf'>)[]
}

export function departmentFacts(
  edition: Edition,
  language: Language,
  department: Department,
): DepartmentFacts {
  const known = <T extends string | number>(fact: Fact<T>, say: (value: T) => string): Known | undefined => {
    const found = shown(fact, edition.sources)
    return found && { text: say(found.value), asOf: asOf(language, found.asOf) }
  }
  const written = (fact: Fact<string>) => known(fact, (text) => text)
  const names = language.department(department.id).desks
  return {
    floor: known(department.floor, (floor) => language.t('fact.floor', { floor })),
    counter: known(department.counter, (counter) => language.t('fact.counter', { counter })),
    placeAsOf: asOf(language, oldestAsOf([department.floor, department.counter], edition.sources)),
    desks: department.desks.map(({ id, phone, fax, email, address }) => ({
      id,
      name: names[id] ?? '',
      phone: written(phone),
      fax: written(fax),
      email: written(email),
      address: address && written(address),
    })),
    hours: hoursOf(edition, language, department),
  }
}

/**
 * A department that opens on the office's Saturdays keeps its hours on weekdays too. Of others this is not known: a
 * nursery has other hours.
 */
function hoursOf(edition: Edition, language: Language, department: Department): DepartmentFacts['hours'] {
  const open = shown(department.saturday, edition.sources)
  const hours = shown(edition.office.hours, edition.sources)
  if (!open || !hours) return []
  const what = language.hours.kinds[open.value]
  const age = oldestAsOf([edition.office.hours, department.saturday], edition.sources)
  return [
    ...weekdayRows(language, hours.value).map((row) => ({ ...row, asOf: asOf(language, hours.asOf) })),
    ...saturdayRows(language, hours.value, what).map((row) => ({ ...row, asOf: asOf(language, age) })),
  ]
}
