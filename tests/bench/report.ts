import { LIBRARIES } from './install.ts'
import type { Machine } from './machine.ts'
import { SLOW_4G, SLOWER } from './phone-pages.ts'
import type { Results } from './results.ts'
import { markdownOf, plainMarkdown, winsOf } from './table.ts'
import { bytesTable, pagesMarkdown, pointsMarkdown, steadyTable, timesTable } from './tables.ts'

const BEGIN = '<!-- figures: written by npm run bench -->'
const END = '<!-- end of the figures -->'

/** The figures of a run in Markdown. Parts that were left out are not there. */
export function reportOf(results: Results): string {
  const { loads, steady, pages, points, machine, rounds, changes, names } = results
  const times = loads.length > 0 ? [timesTable(results), bytesTable(results)] : []
  const held = steady.length > 0 ? [steadyTable(results)] : []
  const compared = [...times, ...held]
  const [first, second] = times.map(markdownOf)
  return [
    machineTable(machine, rounds, changes),
    ...(compared.length > 0 && names.length > 1
      ? [`The lowest figure of each row is bold. ${winsOf(names, compared)}`]
      : []),
    ...(first === undefined ? [] : ['### Cold start', `Median of ${rounds} and [least–most], in ms.`, first]),
    ...(second === undefined
      ? []
      : ['### Bytes until it plays', 'Transferred, and (decoded), in kB of 1,000 bytes.', second]),
    ...held.flatMap((table) => ['### Steady state', markdownOf(table)]),
    ...(pages.length > 0
      ? [
          '### Pages for phones',
          `CPU ×${SLOWER}, ${networkText()}. Median of ${pages[0]?.starts.length} and [least–most].`,
          pagesMarkdown(pages),
        ]
      : []),
    ...(points.length > 0
      ? [`### Lighthouse ${LIBRARIES.lighthouse}`, 'Of 100 points each.', pointsMarkdown(points)]
      : []),
  ].join('\n\n')
}

const networkText = () =>
  `slow 4G (${SLOW_4G.latencyMs} ms, ${SLOW_4G.downMbps} Mbit/s down, ${SLOW_4G.upMbps} Mbit/s up)`

function machineTable(machine: Machine, rounds: number, changes: number): string {
  return plainMarkdown(
    ['', ''],
    [
      ['date', machine.date],
      ['processor', machine.processor],
      ['memory', machine.memory],
      ['system', machine.system],
      ['browser', machine.browser],
      ['Node', machine.node],
      ['repeat it with', `\`npm run bench -- --rounds=${rounds} --changes=${changes}\``],
    ],
  )
}

/**
 * Puts a report between the marks of a document, and leaves the rest of it as it is.
 *
 * @throws Error when the document does not have both marks.
 */
export function withReport(document: string, report: string): string {
  const begin = document.indexOf(BEGIN)
  const end = document.indexOf(END)
  if (begin < 0 || end < begin) throw new Error(`the document needs the lines ${BEGIN} and ${END}`)
  return `${document.slice(0, begin + BEGIN.length)}\n\n${report}\n\n${document.slice(end)}`
}
