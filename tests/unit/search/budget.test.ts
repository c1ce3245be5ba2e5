import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { formsOf } from '../../../src/search/forms.ts'
import { indexOf } from '../../../src/search/index.ts'
import { searchIn } from '../../../src/search/search.ts'
import { manyEntries, QUERIES } from '../../support/many-entries.ts'

const root = join(import.meta.dirname, '../../..')

/** With a slowdown of 6, as of a cheap tablet against the machine of a developer, a query may take 50 ms. */
const MOST_MS = 50 / 6

describe('a query among 1,000 entries', () => {
  const index = indexOf(formsOf(manyEntries(1_000), new Map()))

  it('takes less than 50 ms at a slowdown of 6', () => {
    const times = QUERIES.map((query) => {
      searchIn(index, query)
      return Math.min(...Array.from({ length: 5 }, () => millisecondsOf(() => searchIn(index, query))))
    })
    expect(Math.max(...times)).toBeLessThan(MOST_MS)
  })

  it('of a hundred characters takes no more than ten times as long', () => {
    const query =
      'health insurance pension tax application counter advice support older disability child allowance'
    expect(Math.min(...[1, 2, 3].map(() => millisecondsOf(() => searchIn(index, query))))).toBeLessThan(
      10 * MOST_MS,
    )
  })
})

describe('the code of the search', () => {
  it('is less than 10 kB after gzip, MiniSearch with it', async () => {
    const output = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        rolldownOptions: {
          input: ['src/search/search.ts', 'src/search/index.ts'],
          preserveEntrySignatures: 'strict',
        },
      },
    })
    const chunks = [output].flat().flatMap((result) => ('output' in result ? result.output : []))
    const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.code : [])).join('\n')
    expect(code).toContain('loadJSON')
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(10_000)
  })
})

/** The time of the processor, because other tests run at the same time. */
function millisecondsOf(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  return process.cpuUsage(before).user / 1000
}
