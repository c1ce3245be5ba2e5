import { KINDS, type Kind } from './kinds.ts'
import { CATEGORIES, type Points } from './lighthouse.ts'
import type { Load } from './load.ts'
import type { Loads, PageFigures, Results } from './results.ts'
import { type Spread, spreadOf } from './statistics.ts'
import { plainMarkdown, type Row, type Table } from './table.ts'

const TIMES = [
  ['first slide in sight', 'firstSlide'],
  ['first contentful paint', 'firstPaint'],
  ['playing', 'playing'],
] as const

const kB = (bytes: number) => (bytes / 1000).toFixed(1)
const inPart = (ms: number) => ms.toFixed(2)

/** How long each product takes to start, on each processor. */
export function timesTable({ names, loads }: Results): Table {
  const rows = loads.flatMap(({ slower, ofProducts }) =>
    TIMES.map(([name, key]) => {
      const spreads = ofProducts.map((all) => spreadOf(all.map((load) => load[key])))
      return {
        name: `${name}, CPU ×${slower}`,
        figures: spreads.map(({ median }) => Math.round(median)),
        cells: spreads.map(range),
      }
    }),
  )
  return { head: ['ms', ...names], rows }
}

/** What each product fetches before it plays, on the processor that is not slowed down. */
export function bytesTable({ names, loads }: Results): Table {
  const [{ ofProducts }] = loads as [Loads, ...Loads[]]
  const kinds = KINDS.filter((kind) => ofProducts.flat().some(({ bytes }) => bytes[kind]))
  const row = (name: string, counted: readonly Kind[]): Row => {
    const figures = ofProducts.map((all) => medianBytes(all, counted, 'transferred'))
    const decoded = ofProducts.map((all) => medianBytes(all, counted, 'decoded'))
    return {
      name,
      figures,
      cells: figures.map((figure, index) => `${kB(figure)} (${kB(decoded[index] ?? 0)})`),
    }
  }
  return { head: ['kB', ...names], rows: [...kinds.map((kind) => row(kind, [kind])), row('all', kinds)] }
}

const medianBytes = (all: readonly Load[], kinds: readonly Kind[], key: 'transferred' | 'decoded') =>
  spreadOf(all.map(({ bytes }) => kinds.reduce((sum, kind) => sum + (bytes[kind]?.[key] ?? 0), 0))).median

const HELD = [
  ['heap, kB', 'heapBytes', kB],
  ['DOM nodes', 'nodes', String],
  ['event listeners', 'listeners', String],
] as const

/** What each product costs and holds while its slides change. */
export function steadyTable({ names, steady, untouched, changes }: Results): Table {
  const row = (name: string, figures: readonly number[], print: (figure: number) => string): Row => ({
    name,
    figures,
    cells: figures.map(print),
  })
  const work = (key: 'changeMs' | 'drivingMs') => steady.map((figures) => figures[key])
  const after = `after ${changes.toLocaleString('en')} changes`
  return {
    head: ['', ...names],
    rows: [
      row('main thread per change, ms', work('changeMs'), inPart),
      { ...row('driving alone, ms', work('drivingMs'), inPart), isNeutral: true },
      row('main thread in a minute untouched, ms', untouched, (ms) => ms.toFixed(0)),
      ...HELD.flatMap(([name, key, print]) => {
        const added = steady.map(({ first, last }) => last[key] - first[key])
        return [
          row(
            `${name} ${after}`,
            steady.map(({ last }) => last[key]),
            print,
          ),
          // To hold less than before is no merit: it is only another moment.
          { ...row(`${name} added by them`, added, print), figures: added.map((more) => Math.max(more, 0)) },
        ]
      }),
    ],
  }
}

/** How our pages start on a phone. */
export function pagesMarkdown(pages: readonly PageFigures[]): string {
  return plainMarkdown(
    ['page', 'language', 'largest contentful paint, ms', 'cumulative layout shift'],
    pages.map(({ page, locale, starts }) => [
      page,
      locale,
      range(spreadOf(starts.map(({ largestPaint }) => largestPaint))),
      shiftRange(spreadOf(starts.map(({ shift }) => shift))),
    ]),
  )
}

/** The points of Lighthouse for our pages. */
export function pointsMarkdown(all: readonly Points[]): string {
  return plainMarkdown(
    ['page', 'language', ...CATEGORIES],
    all.map(({ page, locale, points }) => [page, locale, ...CATEGORIES.map((each) => String(points[each]))]),
  )
}

const range = ({ median, least, most }: Spread) =>
  `${Math.round(median)} [${Math.round(least)}–${Math.round(most)}]`

const shiftRange = ({ median, least, most }: Spread) =>
  `${median.toFixed(3)} [${least.toFixed(3)}–${most.toFixed(3)}]`
