import type { Edition } from '../../shared/edition/edition.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import type { Need } from '../../shared/edition/need.ts'
import type { Department } from '../../shared/edition/office/department.ts'
import { asOf } from '../dates.ts'
import type { Language } from '../i18n/i18n.ts'
import { departmentHeading, helpLine } from '../subject/department-lines.ts'
import { buildingFacts, type FacilityFacts } from './building-facts.ts'
import { type DepartmentFacts, departmentFacts } from './department-facts.ts'

/** A department that deals with a need, in one language. */
export interface NeedDepartment {
  readonly department: Department
  readonly name: string
  readonly facts: DepartmentFacts
  /** The age of the source that ties it to the need, if the reader must see it. */
  readonly asOf: string | undefined
  /** What to do if its place or number is unknown. */
  readonly help: string | undefined
}

/** Who deals with a need, and what of the building answers it, as far as that may be shown. */
export interface NeedFacts {
  readonly departments: readonly NeedDepartment[]
  readonly facilities: readonly FacilityFacts[]
}

export function needFacts(edition: Edition, language: Language, need: Need): NeedFacts {
  const departments = need.departments.flatMap((fact): NeedDepartment[] => {
    const tied = shown(fact, edition.sources)
    const department = edition.departments.find(({ id }) => id === tied?.value)
    if (!tied || !department) return []
    const facts = departmentFacts(edition, language, department)
    return [
      {
        department,
        name: departmentHeading(edition, language, department),
        facts,
        asOf: asOf(language, tied.asOf),
        help: helpLine(language, department, facts),
      },
    ]
  })
  const facilities = buildingFacts(edition, language).filter(({ id }) => need.facilities.includes(id))
  return { departments, facilities }
}
