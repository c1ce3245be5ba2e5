import type { JSX } from 'preact'
import { HUES } from './emblem.tsx'
import { useOffice } from './office-context.ts'

interface Props {
  readonly name: string
  readonly class?: string
  /** The place of its pillar among the pillars. Without one it has the colour of its surroundings. */
  readonly hue?: number | undefined
}

/** A symbol beside words with the same meaning, so it is hidden from assistive technology. */
export function Pictogram({ name, class: className, hue }: Props): JSX.Element {
  const { pictograms } = useOffice()
  return (
    <svg
      class={`pictogram ${className ?? ''}`.trim()}
      data-hue={hue === undefined ? undefined : hue % HUES}
      aria-hidden="true"
      focusable="false"
    >
      <use href={`${pictograms}#${name}`} />
    </svg>
  )
}
