import type { Line, Part } from './line.ts'

/** What a wall says in one place: a sentence, or a figure with what it belongs to and how old it is. */
export interface WallRow {
  /** The kind of its text. */
  readonly part: Part
  readonly text: string
  /** Whose number it is, on which days hours apply, or of which facility it is told. */
  readonly name?: string
  readonly age?: string
}

/** They stand above the rest. */
const ABOVE: ReadonlySet<Part> = new Set(['label', 'heading'])
/** They name the figure before them. */
const NAMES: ReadonlySet<Part> = new Set(['phoneName', 'days'])
/** They say how old the figure before them is. */
const AGES: ReadonlySet<Part> = new Set([
  'placeAsOf',
  'departmentAsOf',
  'phoneAsOf',
  'timesAsOf',
  'facilityAsOf',
])
/** The facility before them is their name. */
const OF_FACILITY: ReadonlySet<Part> = new Set(['facilityPlace', 'facilityText'])

/** The lines of a subject as one who listens needs them, in the order of the wall: each figure with its name and age. */
export function wallRows(lines: readonly Line[]): WallRow[] {
  const rows: WallRow[] = []
  for (const { part, text } of lines.filter(({ part: own }) => !ABOVE.has(own))) {
    const last = rows.at(-1)
    const added = last && withText(last, part, text)
    if (added) rows.splice(-1, 1, added)
    else rows.push({ part, text })
  }
  return rows
}

/** A row with a text that belongs to it; undefined if the text does not. */
function withText(row: WallRow, part: Part, text: string): WallRow | undefined {
  if (NAMES.has(part)) return { ...row, name: text }
  if (AGES.has(part)) return { ...row, age: text }
  return row.part === 'facility' && OF_FACILITY.has(part) ? { part, text, name: row.text } : undefined
}
