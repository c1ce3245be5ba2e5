import type { Facts } from '../shared/edition/facts.ts'
import { departments } from './departments.ts'
import { groups } from './initiatives.ts'
import { needs } from './needs.ts'
import { office } from './office.ts'
import { topics } from './plan.ts'
import { sections } from './sections.ts'
import { sources } from './sources.ts'

/** All known facts of this office. */
export const facts: Facts = {
  sources,
  office: office(),
  sections: [...sections],
  groups,
  topics,
  departments,
  needs,
}
