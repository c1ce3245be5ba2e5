import type { JSX } from 'preact'

/**
 * The shapes that distinguish the pillars, in the order of the plan. Their hue only helps. There is no triangle,
 * because it looks like a warning. Drawn on a square of 100.
 */
const SHAPES = [
  'M50 4a46 46 0 1 0 0 92a46 46 0 0 0 0-92zm0 24a22 22 0 1 1 0 44a22 22 0 0 1 0-44z',
  'M50 3L92 17V50C92 74 72 90 50 98C28 90 8 74 8 50V17z',
  'M50 50C50 20 20 4 6 6C4 30 20 50 50 50C20 50 4 70 6 94C30 96 50 80 50 50C50 80 70 96 94 94C96 70 80 50 50 50C80 50 96 30 94 6C70 4 50 20 50 50z',
  'M50 2L61 24L84 16L76 39L98 50L76 61L84 84L61 76L50 98L39 76L16 84L24 61L2 50L24 39L16 16L39 24z',
  'M8 96V40L50 6L92 40V96H62V62H38V96z',
] as const
/** How many pillars have a shape and a hue of their own. */
export const HUES = SHAPES.length

/** The emblem of a pillar. The name is beside it, so the emblem is hidden from assistive technology. */
export function Emblem({ index }: { index: number }): JSX.Element {
  return (
    <svg
      class="emblem"
      data-hue={index % SHAPES.length}
      viewBox="0 0 100 100"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[index % SHAPES.length]} />
    </svg>
  )
}
