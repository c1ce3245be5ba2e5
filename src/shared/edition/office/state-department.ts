import type { Fact } from '../fact/fact.ts'
import { missing } from '../fact/state-fact.ts'
import type { Department } from './department.ts'

/** What is known of a department at least. */
export type Stated = Pick<Department, 'id' | 'code' | 'pictogram' | 'names' | 'source' | 'period'> &
  Partial<Department>

/** A department with the facts that are known. The others are missing. */
export function stateDepartment(stated: Stated): Department {
  return {
    english: missing(),
    floor: missing(),
    counter: missing(),
    desks: [],
    saturday: missing(),
    ...stated,
  }
}

/** A desk with the numbers that are known. The others are missing. */
export function stateDesk(
  id: string,
  phone: Fact<string>,
  fax: Fact<string> = missing(),
  email: Fact<string> = missing(),
): Department['desks'][number] {
  return { id, phone, fax, email }
}
