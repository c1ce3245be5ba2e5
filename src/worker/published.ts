import bundle from '../../dist/bundle.json'
import { createI18n } from '../lines/create-i18n.ts'
import type { I18n } from '../lines/i18n.ts'
import { entriesOf } from '../search/entries.ts'
import { type Forms, formsOf } from '../search/forms.ts'
import { indexOf, type SearchIndex } from '../search/index.ts'
import { readingsOf } from '../search/readings.ts'
import type { Edition } from '../shared/edition/edition.ts'
import type { SearchFiles } from '../view/assets.ts'

/** An edition that answers requests, ready for use. */
export interface Published {
  readonly edition: Edition
  /** Names the edition. */
  readonly hash: string
  /** The address of its file. */
  readonly url: string
  /** Its file. Null if it is among the assets of the build. */
  readonly content: string | null
  /** What a browser needs to search in it by itself. */
  readonly files: Pick<SearchFiles, 'search' | 'searchResults'>
  readonly i18n: I18n
  /** Every way to write what can be searched for in it. */
  readonly forms: () => Forms
  readonly search: () => SearchIndex
}

/** The edition of the build. Made once, when the Worker starts. */
export const bundled: Published = {
  edition: bundle.edition,
  hash: bundle.hash,
  url: bundle.assets.edition,
  content: null,
  files: bundle.assets,
  i18n: createI18n(bundle.ui, bundle.edition),
  forms: () => bundle.forms,
  search: once(() => indexOf(bundle.forms)),
}

/**
 * An edition of staff. What only a search needs is made at the first search.
 *
 * @param content the edition as JSON, which the office has parsed with this version of the app.
 */
export function publishedOf(content: string, hash: string): Published {
  const edition = JSON.parse(content) as Edition
  const url = `/api/editions/${hash}`
  const forms = once(() => {
    const entries = entriesOf(edition)
    const dictionary = Object.entries(bundle.readings)
    return formsOf(entries, new Map([...dictionary, ...readingsOf(edition, entries)]))
  })
  const results = edition.locales.map(({ id }) => [id, `${url}/results/${id}`])
  return {
    edition,
    hash,
    url,
    content,
    files: { search: `${url}/search`, searchResults: Object.fromEntries(results) },
    i18n: createI18n(bundle.ui, edition),
    forms,
    search: once(() => indexOf(forms())),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
