import type { Edition } from '../shared/edition/edition.ts'
import type { Language } from './i18n/i18n.ts'

/** Something that people come for, in one language. */
export interface Reason {
  readonly kind: 'need' | 'department'
  readonly id: string
  readonly pictogram: string
  /** A few words. */
  readonly label: string
}

/** What people come for: the needs. An office that states none has its departments, by what they do. */
export function reasonsOf({ needs, departments }: Edition, language: Language): Reason[] {
  if (needs.length > 0)
    return needs.map(({ id, pictogram }) => ({
      kind: 'need',
      id,
      pictogram,
      label: language.need(id).label,
    }))
  return departments.map(({ id, pictogram }) => ({
    kind: 'department',
    id,
    pictogram,
    label: language.department(id).need,
  }))
}
