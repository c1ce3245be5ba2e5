import { readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { WrongInputError } from '../../src/shared/parse-as.ts'
import type { LocaleFiles } from './compose-edition.ts'

/**
 * Reads `locales/`. Every folder is a language, and every file in it a section.
 *
 * @throws WrongInputError that names the file that is not JSON.
 */
export function readLocales(folder: string): Record<string, LocaleFiles> {
  const locales = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return Object.fromEntries(locales.map(({ name }) => [name, readFiles(join(folder, name))]))
}

function readFiles(folder: string): LocaleFiles {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(files.map((file) => [parse(file).name, readJson(join(folder, file))]))
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new WrongInputError(`${path}: expected JSON`, { cause: error })
  }
}
