import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { unstable_readConfig as readConfig } from 'wrangler'
import { problemsOf, SECRETS } from '../../build/steps/deployment.ts'
import { codeOf, parseMarkdown, sectionOf, tablesOf } from '../support/markdown.ts'

// docs/deploying.md tells what to write into wrangler.toml. Somebody who pastes all of it has to get an office that runs.

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'deploying-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** wrangler.toml with all that the paper writes, in its order, instead of what stands there of it. */
function pasted(): string {
  const bare = read('wrangler.toml')
    .replace(/^\[vars\]\n[\s\S]*?(?=^\[|(?![\s\S]))/m, '')
    .replace(/^(routes|workers_dev) = .*\n/gm, '')
  const tables = bare.search(/^\[/m)
  const snippets = codeOf(parseMarkdown(read('docs/deploying.md')), 'toml')
  return [bare.slice(0, tables), ...snippets, bare.slice(tables)].join('\n')
}

/** What wrangler reads in a file. @throws Error when it is no TOML. */
function configOf(text: string) {
  const config = join(folder, 'wrangler.toml')
  writeFileSync(config, text)
  return readConfig({ config }, { hideWarnings: true })
}

describe('the settings of the paper, put together', () => {
  it('are a file that wrangler reads, and an app that is deployed', () => {
    const { vars, routes = [], workers_dev: workersDev = true, send_email: mail } = configOf(pasted())
    expect(problemsOf({ vars, routes, workersDev, mail }, SECRETS)).toEqual([])
    expect(vars).toMatchObject({ WATCH_MAIL_TO: mail[0]?.destination_address })
    expect(mail.map(({ name }: { name: string }) => name)).toEqual(['WATCH_MAIL'])
  })

  it('would not be with a table twice', () => {
    expect(() => configOf(`${pasted()}\n[vars]\nWATCH_MAIL_FROM = "a@b.jp"\n`)).toThrow(
      'already defined table',
    )
  })
})

/** The number in a cell; 0 for a dash. */
const numberIn = (cell: string | undefined) => Number((cell ?? '').replaceAll(/[^\d.]/g, '') || 0)

/** What the factors at the end of a row make: `…: 2 × 28,800 ÷ 5`. Undefined if it has none. */
function productIn(text: string): number | undefined {
  const factors = /: ([\d,.]+(?: [×÷] [\d,.]+)+)/.exec(text)?.[1]
  if (factors === undefined) return undefined
  const [first = '', ...rest] = factors.replaceAll(',', '').split(' ')
  return rest.reduce(
    (product, part, index) =>
      index % 2 === 0 ? product : rest[index - 1] === '×' ? product * Number(part) : product / Number(part),
    Number(first),
  )
}

/** The rows of the first table under a heading that begins like this. */
function tableUnder(start: string): string[][] {
  const page = parseMarkdown(read('docs/deploying.md'))
  const heading = /^### (.*)$/gm
  const name = [...read('docs/deploying.md').matchAll(heading)].find(([, text]) =>
    text?.startsWith(start),
  )?.[1]
  const [table = []] = tablesOf(sectionOf(page, name ?? start).tokens)
  return table.map((row) => row.map(({ text }) => text))
}

describe('the arithmetic of the paper', () => {
  it('has the products and sums that its rows say, for 20 panels', () => {
    const rows = tableUnder('20 panels')
    const [together = [], share = []] = rows.slice(-2)
    const parts = rows.slice(0, -2)
    for (const [text = '', worker, object] of parts) {
      const product = productIn(text)
      if (product !== undefined) expect([text, numberIn(worker) || numberIn(object)]).toEqual([text, product])
    }
    for (const column of [1, 2, 3]) {
      const sum = parts.reduce((all, row) => all + numberIn(row[column]), 0)
      expect([column, numberIn(together[column])]).toEqual([column, sum])
      expect(numberIn(share[column])).toBe(Math.round(sum / 1_000))
    }
    expect(parts.at(-1)?.[2]).toBe(together[1]?.replaceAll('**', ''))
  })

  it('follows from them for 1,000 offices', () => {
    const [, worker, object, rows] = tableUnder('20 panels').at(-2)?.map(numberIn) ?? []
    const months = tableUnder('1,000 offices')
    const factor = (start: string) =>
      numberIn(/: ([\d,]+) ×/.exec(months.find(([text]) => text?.startsWith(start))?.[0] ?? '')?.[1])
    expect(factor('requests to Workers')).toBe(worker)
    for (const start of ['requests to objects', 'running objects']) expect(factor(start)).toBe(object)
    expect(factor('rows written')).toBe(rows)
    for (const [text = '', month = '', included = '', price = '', usd] of months.slice(1, -1)) {
      const unit = (cell: string) => numberIn(cell) * (cell.includes('million') ? 1e6 : 1)
      const cost = Math.max(0, unit(month) - unit(included)) * (numberIn(price) / 1e6)
      expect([text, Math.abs(cost - numberIn(usd)) < 1]).toEqual([text, true])
    }
    const sum = months.slice(0, -1).reduce((all, row) => all + numberIn(row[4]), 0)
    expect(numberIn(months.at(-1)?.[4])).toBe(sum)
  })
})
