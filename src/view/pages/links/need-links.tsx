import type { JSX } from 'preact'
import { reasonsOf } from '../../../lines/reasons.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { TileLinks } from './tile-links.tsx'

/** All that people come for, side by side. */
export function NeedLinks({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const tiles = reasonsOf(edition, useLanguage(locale)).map(({ kind, id, pictogram, label }) => ({
    place: { kind, id },
    pictogram,
    text: label,
  }))
  return <TileLinks locale={locale} tiles={tiles} />
}
