import { lowest } from './statistics.ts'

/** A row of a table that compares: a figure of each product, lower being better. */
export interface Row {
  readonly name: string
  readonly figures: readonly number[]
  /** The figures as they are printed. */
  readonly cells: readonly string[]
  /** Whether no product is the better one for its figure. */
  readonly isNeutral?: boolean
}

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly Row[]
}

/** The table in Markdown. The lowest figure of each row is bold; of equal ones, all are. */
export function markdownOf({ head, rows }: Table): string {
  return lines([
    head,
    head.map((_, index) => (index === 0 ? '---' : '---:')),
    ...rows.map((row) => {
      const best = bestOf(row)
      return [row.name, ...row.cells.map((cell, index) => (best.includes(index) ? `**${cell}**` : cell))]
    }),
  ])
}

/** A table without anything to compare. */
export function plainMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return lines([head, head.map(() => '---'), ...rows])
}

/** Says of every product in how many rows of some tables its figure is the lowest. */
export function winsOf(names: readonly string[], tables: readonly Table[]): string {
  const rows = tables.flatMap((table) => table.rows).filter(({ isNeutral }) => !isNeutral)
  const wins = names.map(
    (name, index) => `${name} in ${rows.filter((row) => bestOf(row).includes(index)).length}`,
  )
  return `Of these ${rows.length} rows the lowest figure is of ${listed(wins)}. Equal figures count for each.`
}

/** Columns of equal printed figures are equally good: what is not printed is not compared. */
function bestOf({ figures, cells, isNeutral }: Row): number[] {
  if (isNeutral || figures.length < 2) return []
  const best = lowest(figures)
  const printed = best.map((index) => cells[index])
  return cells.flatMap((cell, index) => (printed.includes(cell) ? [index] : []))
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

const lines = (rows: readonly (readonly string[])[]) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
