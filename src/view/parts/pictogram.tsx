import type { JSX } from 'preact'
import { useOffice } from './office-context.ts'

/** A symbol beside words with the same meaning, so it is hidden from assistive technology. */
export function Pictogram({ name, class: className }: { name: string; class?: string }): JSX.Element {
  const { pictograms } = useOffice()
  return (
    <svg class={`pictogram ${className ?? ''}`.trim()} aria-hidden="true" focusable="false">
      <use href={`${pictograms}#${name}`} />
    </svg>
  )
}
