import type { JSX } from 'preact'
import { useOffice } from './office-context.ts'

/** How many pillars have a shape and a hue of their own. */
const HUES = 5

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

/** The shape that distinguishes a pillar, beside its name. Its hue only helps. */
export function Emblem({ index }: { index: number }): JSX.Element {
  return <Pictogram name={`pillar-${index % HUES}`} class="emblem" hue={index} />
}
