import type { Department } from '../shared/edition/department.ts'
import type { Edition } from '../shared/edition/edition.ts'
import { type Fact, shown } from '../shared/edition/fact.ts'
import { asOf } from './dates.ts'
import type { Language } from './i18n.ts'

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
  readonly desks: readonly DeskFacts[]
  readonly saturday: (Known & { readonly days: string }) | undefined
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
    desks: department.desks.map(({ id, phone, fax, email, address }) => ({
      id,
      name: names[id] ?? '',
      phone: written(phone),
      fax: written(fax),
      email: written(email),
      address: address && written(address),
    })),
    saturday: saturdayOf(edition, language, department),
  }
}

function saturdayOf(
  edition: Edition,
  language: Language,
  department: Department,
): DepartmentFacts['saturday'] {
  const open = shown(department.saturday, edition.sources)
  const hours = shown(edition.office.hours, edition.sources)?.value
  if (!open || !hours) return undefined
  const days = language.hours.kinds[open.value] ?? ''
  return { text: timesOf(hours.saturday), days, asOf: asOf(language, open.asOf) }
}

/** Hours as a figure that all languages share: `9:00–12:00`. */
export function timesOf({ from, until }: { from: string; until: string }): string {
  return [from, until].map((time) => time.replace(/^0/, '')).join('–')
}
