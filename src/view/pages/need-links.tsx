import type { JSX } from 'preact'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { type Tile, TileLinks } from './tile-links.tsx'

/** All that people come for. An office that states no needs has its departments, by what they do. */
export function NeedLinks({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const needs = edition.needs.map(
    ({ id, pictogram }): Tile => ({
      place: { kind: 'need', id },
      pictogram,
      text: language.need(id).label,
    }),
  )
  const departments = edition.departments.map(
    ({ id, pictogram }): Tile => ({
      place: { kind: 'department', id },
      pictogram,
      text: language.department(id).need,
    }),
  )
  return <TileLinks locale={locale} tiles={needs.length > 0 ? needs : departments} />
}
