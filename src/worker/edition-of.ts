import type { Context } from 'hono'
import bundle from '../../dist/bundle.json'
import { createI18n } from '../lines/create-i18n.ts'
import type { I18n } from '../lines/i18n.ts'
import { indexOf, type SearchIndex } from '../search/index.ts'
import type { Edition } from '../shared/edition/edition.ts'
import type { Env } from './env.ts'

/** An edition that answers requests, ready for use. */
export interface Published {
  readonly edition: Edition
  /** Names the edition. */
  readonly hash: string
  /** The address of its file. */
  readonly url: string
  readonly i18n: I18n
  /** What can be searched for in it. */
  readonly search: SearchIndex
}

// Made once, when the Worker starts.
const bundled: Published = {
  edition: bundle.edition,
  hash: bundle.hash,
  url: bundle.assets.edition,
  i18n: createI18n(bundle.ui, bundle.edition),
  search: indexOf(bundle.forms),
}

/** The edition that answers a request: that of the build, as long as staff cannot publish others. */
export function editionOf(_c: Context<{ Bindings: Env }>): Published {
  return bundled
}
