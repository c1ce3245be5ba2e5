import { parseArgs } from 'node:util'

/** The parts of a run. Any of them can be left out. */
const PARTS = ['loads', 'steady', 'pages', 'lighthouse'] as const
type Part = (typeof PARTS)[number]

export interface Options {
  readonly rounds: number
  readonly changes: number
  /** The first of four ports in a row. */
  readonly port: number
  readonly products: readonly string[]
  readonly parts: readonly Part[]
  /** Whether nothing was left out. Only such a run writes its figures into the documents. */
  readonly isWhole: boolean
}

/**
 * Reads what follows `npm run bench --`.
 *
 * @param products the ids of all that can be measured.
 * @throws Error that says in one line which option is wrong.
 */
export function optionsOf(args: readonly string[], products: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '7' },
      changes: { type: 'string', default: '1000' },
      port: { type: 'string', default: '8401' },
      only: { type: 'string', default: products.join() },
      skip: { type: 'string', default: '' },
    },
  })
  const only = namesIn('only', values.only, products)
  const skipped = namesIn('skip', values.skip, PARTS)
  return {
    rounds: countIn('rounds', values.rounds),
    changes: countIn('changes', values.changes),
    port: countIn('port', values.port),
    products: products.filter((id) => only.includes(id)),
    parts: PARTS.filter((part) => !skipped.includes(part)),
    isWhole: only.length === products.length && skipped.length === 0,
  }
}

function countIn(name: string, text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--${name}: expected a number from 1 up, not ${text}`)
  return count
}

function namesIn(option: string, text: string, known: readonly string[]): string[] {
  const names = text.split(',').filter((name) => name !== '')
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`--${option}: expected some of ${known.join()}, not ${unknown}`)
  return [...new Set(names)]
}
