import { largeTextMm, textMm } from '../../shared/screen/legibility.ts'
import { panelMm } from '../../shared/screen/panel-size.ts'
import type { Mode, Screen } from '../../shared/screen/screen.ts'

/** A layout of the view for panels with so much room. All lengths are in sizes of the screen's text. */
interface Layout {
  /** The layout is for panels narrower or lower than this. */
  readonly below?: { readonly width: number; readonly height: number }
  /** The margin at each side. */
  readonly edge: number
  /** The column of the QR code; `code` if it is as wide as the code. */
  readonly aside: number | 'code'
  readonly heading: Readonly<Record<Mode, number>>
}

/** The same values as in the stylesheets of the view. The last layout that a panel is too small for applies. */
export const LAYOUTS: Readonly<Record<Screen['orientation'], readonly [Layout, ...Layout[]]>> = {
  landscape: [
    { edge: 1.25, aside: 8.6, heading: { 'in-turn': 1.7, together: 1.5 } },
    {
      below: { width: 36, height: 19.5 },
      edge: 0.6,
      aside: 'code',
      heading: { 'in-turn': 1.6, together: 1.5 },
    },
    {
      below: { width: 27, height: 15.5 },
      edge: 0.6,
      aside: 'code',
      heading: { 'in-turn': 1.3, together: 1.05 },
    },
  ],
  // The code is below the words.
  portrait: [
    { edge: 1, aside: 0, heading: { 'in-turn': 1.7, together: 1.5 } },
    { below: { width: 18, height: 0 }, edge: 0.6, aside: 0, heading: { 'in-turn': 1.05, together: 1.05 } },
  ],
}

/** The side of a QR code with its quiet zone, as a part of the distance from which it is read. */
const CODE_SIDE = (29 + 8) / 29 / 10

/** Full-width characters on a line of a heading, on the screen where fewest fit at the legible size. */
export function headingRoom(screens: readonly Screen[]): number {
  return Math.min(...screens.map(charactersOf))
}

function charactersOf(screen: Screen): number {
  const text = textMm(screen, 'default')
  const panel = panelMm(screen)
  const width = panel.width / text
  const { edge, aside, heading } = layoutOf(screen, width, panel.height / text)
  const column = aside === 'code' ? (screen.scanDistanceMm * CODE_SIDE) / text + edge : aside
  const size = Math.max(heading[screen.topics], largeTextMm(screen.viewingDistanceMm) / text)
  return (width - 2 * edge - column) / size
}

function layoutOf({ orientation }: Screen, width: number, height: number): Layout {
  const [largest, ...smaller] = LAYOUTS[orientation]
  const isFor = ({ below }: Layout) => below !== undefined && (width < below.width || height < below.height)
  return smaller.filter(isFor).at(-1) ?? largest
}
