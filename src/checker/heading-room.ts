import { panelMm, textMm } from '../shared/screen/legibility.ts'
import type { Screen } from '../shared/screen/screen.ts'

/**
 * Lengths of the layout, in sizes of the screen's text. The stylesheets of the view have the same values: those of the
 * largest layout, in which every screen with enough room is drawn.
 */
export const LAYOUT = {
  /** The margin at each side. */
  edge: { landscape: 1.25, portrait: 1 },
  /** The column of the QR code. It is below the words on an upright panel. */
  aside: { landscape: 8.6, portrait: 0 },
  /** A heading in turn, and one of several languages together. */
  heading: { 'in-turn': 2.2, together: 1.5 },
} as const

/** Full-width characters on a line of a heading, on the screen where fewest fit at the legible size. */
export function headingRoom(screens: readonly Screen[]): number {
  return Math.min(...screens.map(charactersOf))
}

function charactersOf(screen: Screen): number {
  const { orientation, topics } = screen
  const width = panelMm(screen).width / textMm(screen, 'default')
  return (width - 2 * LAYOUT.edge[orientation] - LAYOUT.aside[orientation]) / LAYOUT.heading[topics]
}
