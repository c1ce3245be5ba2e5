import { formsOf } from '../../src/search/forms.ts'
import { indexOf } from '../../src/search/index.ts'
import { searchIn } from '../../src/search/search.ts'
import { manyEntries } from './many-entries.ts'

// Searches among many entries on the main thread of a page, because a browser slows down nothing else.

const index = indexOf(formsOf(manyEntries(1_000), new Map()))

/** How long each query took, in ms, each time that it was looked for. */
function timesOf(queries: readonly string[], times: number): number[][] {
  return queries.map((query) =>
    Array.from({ length: times }, () => {
      const before = performance.now()
      searchIn(index, query)
      return performance.now() - before
    }),
  )
}
Object.assign(globalThis, { timesOf })
