import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bundleEdition } from '../../build/steps/edition.ts'
import { ownOffice } from '../../build/steps/own-office.ts'
import { composeForms } from '../../build/steps/search-forms.ts'
import { indexOf } from '../search/index.ts'
import { searchIn } from '../search/search.ts'
import type { EntryKind } from '../shared/edition/found.ts'

// What visitors of this office type, and what they should find first.

/** How a query is put. */
type QueryKind = 'official' | 'everyday' | 'kana' | 'romaji' | 'english' | 'misspelt'
interface Query {
  readonly query: string
  readonly kind: QueryKind
  readonly first: { readonly kind: EntryKind; readonly id: string }
}
const queries: readonly Query[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'search-queries.json'), 'utf8'),
)

/** Of the 60 kB for code and data, what MiniSearch and the code do not need. */
const MOST_BYTES = 50_000

const { facts, locales } = ownOffice()
const { edition } = bundleEdition(facts, locales)
const { forms } = await composeForms(edition)
const index = indexOf(forms)
/** The place of the expected answer, from 0; Infinity if it is not among the results. */
const placeOf = ({ query, first }: Query) => {
  const place = searchIn(index, query).findIndex(({ kind, id }) => kind === first.kind && id === first.id)
  return place === -1 ? Number.POSITIVE_INFINITY : place
}

describe('of the queries of visitors', () => {
  it('at least 95 % have the expected answer first', () => {
    const missed = queries.filter((query) => placeOf(query) > 0)
    expect(missed.length, missed.map(({ query }) => query).join()).toBeLessThanOrEqual(queries.length * 0.05)
  })

  it('all have it among the first three', () => {
    expect(queries.filter((query) => placeOf(query) > 2)).toEqual([])
  })

  it('there are at least 25 of each kind', () => {
    const groups = Object.groupBy(queries, ({ kind }) => kind)
    expect(Object.keys(groups)).toHaveLength(6)
    for (const group of Object.values(groups)) expect(group?.length).toBeGreaterThanOrEqual(25)
  })

  it('none is twice in the table', () => {
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length)
  })
})

it.each(edition.office.languages.spoken.value ?? [])(
  'who types $name is led to help in that language',
  ({ name }) => {
    expect(searchIn(index, name)[0]).toMatchObject({ kind: 'need', id: 'my-language' })
  },
)

it.each(['パスポート', '映画館', 'cinema', 'さくらんぼ', 'qwerty', '東京タワー'])(
  'the office has nothing on %s, and says so',
  (query) => {
    expect(searchIn(index, query)).toEqual([])
  },
)

it(`what is sent for a search is less than ${MOST_BYTES} bytes after gzip`, () => {
  expect(gzipSync(JSON.stringify(forms), { level: 9 }).length).toBeLessThan(MOST_BYTES)
})
