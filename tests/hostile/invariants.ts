import { contrast, type Rgb } from '../../src/shared/screen/contrast.ts'
import { FOREIGN } from './lies.ts'
import type { Piece, View } from './look.ts'

/** The rules. */
type Rule =
  /** There are words of ours to read at every moment. */
  | 'readable'
  /** A start succeeds, with a network or without. */
  | 'starts'
  /** Once all is well again, the screen is as if nothing had happened. */
  | 'recovers'
  /** Nothing foreign is in sight. */
  | 'own'

/** A fault of a view. `kind` is the same for the same fault. */
export interface Problem {
  readonly rule: Rule
  readonly kind: string
  readonly detail: string
}

const PX = { least: 8, most: 400 }
/** Black on white is 21. The night's clock is dim on purpose. */
const LEAST_CONTRAST = 2
const LEAST_NIGHT_CONTRAST = 1.3
/** The share of a piece's box that must be in sight. */
const LEAST_INSIDE = 0.9
const LEAST_BOX_PX = 8
const REPLACEMENTS = /\uFFFD{3}/

/** The violations in a view of the rules that hold at every moment. */
export function viewProblems(view: View, origin: string): Problem[] {
  return [...readableProblems(view, origin), ...foreignProblems(view, origin)]
}

function readableProblems(view: View, origin: string): Problem[] {
  const problem = (kind: string, detail: string): Problem[] => [{ rule: 'readable', kind, detail }]
  if (view.origin !== origin) return problem('not-our-page', view.address)
  const shown = view.pieces.filter((piece) => piece.shown && piece.text !== '')
  if (shown.length === 0) return problem('blank', view.address)
  const headings = shown.filter(({ isHeading, isClock }) => isHeading || (view.isNight && isClock))
  if (headings.length === 0) return problem('no-heading', shown[0]?.text ?? '')
  const faults = headings.map((piece) => pieceFault(piece, view))
  if (faults.some((fault) => fault === undefined)) return []
  return problem('unreadable', `${headings[0]?.text}: ${faults[0]}`)
}

/** Why a piece of text cannot be read; undefined if it can. */
function pieceFault({ px, left, top, width, height, colour, ground }: Piece, view: View): string | undefined {
  if (!(px >= PX.least && px <= PX.most)) return `letters of ${px} px`
  if (width < LEAST_BOX_PX || height < LEAST_BOX_PX) return `a box of ${width} × ${height} px`
  const across = Math.min(left + width, view.width) - Math.max(left, 0)
  const down = Math.min(top + height, view.height) - Math.max(top, 0)
  if (across < width * LEAST_INSIDE || down < height * LEAST_INSIDE) return 'out of sight'
  const letters = rgbOf(colour)
  const behind = rgbOf(ground)
  const least = view.isNight ? LEAST_NIGHT_CONTRAST : LEAST_CONTRAST
  if (letters && behind && contrast(letters, behind) < least) return `${colour} on ${ground}`
  return undefined
}

function foreignProblems({ text, scripts }: View, origin: string): Problem[] {
  const problem = (kind: string, detail: string): Problem => ({ rule: 'own', kind, detail })
  const foreign = scripts.filter((script) => !script.startsWith(`${origin}/`))
  return [
    ...(text.includes(FOREIGN) ? [problem('foreign-page', FOREIGN)] : []),
    ...(REPLACEMENTS.test(text) ? [problem('garbage', text.slice(0, 80))] : []),
    ...foreign.slice(0, 1).map((script) => problem('foreign-script', script)),
  ]
}

/** Undefined if the notation is not known here. */
function rgbOf(colour: string): Rgb | undefined {
  const [, numbers] = colour.match(/^rgba?\(([\d., ]+)/) ?? []
  const [r, g, b] = (numbers ?? '').split(',').map(Number)
  if (r === undefined || g === undefined || b === undefined) return undefined
  return [r, g, b]
}
