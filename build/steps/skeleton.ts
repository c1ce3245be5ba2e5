import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LocaleFiles } from './compose-edition.ts'
import { readLocales } from './read-locales.ts'

const root = join(import.meta.dirname, '../..')

/** The office of the tests, with which a new office begins: one of each kind, in a town that does not exist. */
export const SKELETON = join(root, 'tests/fixtures/office')
/** The files of a language that belong to the app and not to an office. Only one language has `staff`. */
export const APP_FILES = [
  'locale',
  'ui',
  'kiosk',
  'notices',
  'pages',
  'speech',
  'about',
  'statement',
  'privacy',
  'staff',
] as const

/** The words of the skeleton with those of the app, by language, in the form that `readLocales` returns. */
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
