import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LocaleFiles } from './compose-edition.ts'
import { readLocales } from './read-locales.ts'

const root = join(import.meta.dirname, '../..')

/** The office that tests play with, and that a new one begins with: one of each kind, in a town there is not. */
export const SKELETON = join(root, 'tests/fixtures/office')
/** Files of a language that are of the app and not of an office. */
export const APP_FILES = ['locale', 'ui', 'statement'] as const

/** The words of the skeleton beside those of the app, by language, as `readLocales` gives those of the office. */
export function skeletonLocales(): Record<string, LocaleFiles> {
  const app = readLocales(join(root, 'locales'))
  const own = readLocales(join(SKELETON, 'locales'))
  return Object.fromEntries(
    Object.entries(own).map(([id, files]) => [
      id,
      { ...files, ...Object.fromEntries(APP_FILES.map((file) => [file, app[id]?.[file]])) },
    ]),
  )
}

/** The ids of its languages. */
export const skeletonLanguages = (): string[] =>
  readdirSync(join(SKELETON, 'locales'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
