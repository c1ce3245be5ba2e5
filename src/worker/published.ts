import bundle from '../../dist/worker.json'
import { createI18n } from '../lines/i18n/create-i18n.ts'
import type { I18n } from '../lines/i18n/i18n.ts'
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

/** Names the edition of the build. */
export const bundledHash: string = bundle.hash

/**
 * The edition of the build, as one that answers requests.
 *
 * @param content its file
 */
export function bundledOf(content: string): Published {
  const { assets } = bundle
  return { ...publishedOf(content, bundledHash), url: assets.edition, content: null, files: assets }
}

let bundled: Published | undefined

/** The edition of the build. @throws Error when its file cannot be had. */
export async function bundledFrom(assets: Fetcher): Promise<Published> {
  bundled ??= bundledOf(await bundledContent(assets))
  return bundled
}

/** The file of the edition of the build. @throws Error when it cannot be had. */
export async function bundledContent(assets: Fetcher): Promise<string> {
  // The host is of no account: the files are those of this Worker.
  const response = await assets.fetch(`https://assets.local${bundle.assets.edition}`)
  if (!response.ok)
    throw new Error(`${bundle.assets.edition}: expected the edition, found ${response.status}`)
  return response.text()
}

/**
 * An edition of staff. What only a search needs is made at the first search.
 *
 * @param content the edition as JSON, which has been parsed with this version of the app.
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
