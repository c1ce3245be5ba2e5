import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { edit, type ServedCopy, serveCopy } from './served-copy.ts'

/** A made-up language: English words in brackets, under a tag of its own. */
export const MADE_UP = { id: 'eo', name: 'Esperanto' }
const TOPICS = ['office', 'goal']

/** An office made of data alone: the same code, with a fourth language and two topics, other words and other facts. */
export const serveAnotherOffice = (port: number): Promise<ServedCopy> =>
  serveCopy(port, (folder) => {
    writeWords(join(folder, 'locales'))
    writeFacts(folder)
  })

/** A folder with the same files, in which all have only the words of two topics. */
function writeWords(locales: string): void {
  cpSync(join(locales, 'en'), join(locales, MADE_UP.id), { recursive: true })
  for (const locale of readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(join(locales, locale.name))) {
      const path = join(locales, locale.name, file)
      const words = JSON.parse(readFileSync(path, 'utf8'))
      writeFileSync(path, JSON.stringify(localised(locale.name, file, words)))
    }
  }
}

function localised(locale: string, file: string, words: Record<string, unknown>): unknown {
  const kept = [
    'locale.json',
    'ui.json',
    'statement.json',
    'glossary.json',
    'unknown.json',
    'hours.json',
  ].includes(file)
    ? words
    : Object.fromEntries(Object.entries(words).filter(([id]) => TOPICS.includes(id)))
  if (locale !== MADE_UP.id) return kept
  if (file === 'locale.json')
    return { ...words, id: MADE_UP.id, tag: MADE_UP.id, name: MADE_UP.name, order: 4 }
  return file === 'ui.json' ? kept : bracketed(kept)
}

/** Puts every text in brackets, so that it cannot be mistaken for the English it came from. */
function bracketed(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'address' ? value : `[${value}]`
  if (Array.isArray(value)) return value.map((item) => bracketed(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, bracketed(inner, name)]))
}

/** Facts of an office with two topics, no departments, another year's end and other Saturdays. */
function writeFacts(folder: string): void {
  const change = (file: string, how: (code: string) => string) => edit(folder, `src/facts/${file}`, how)
  const ids = JSON.stringify(TOPICS)
  change('plan.ts', (code) =>
    code
      .replace('export const topics: Topic[] = [', 'const all: Topic[] = [')
      .concat(`\nexport const topics: Topic[] = all.filter(({ id }) => ${ids}.includes(id))\n`),
  )
  change('closed-days.ts', (code) => code.replace('12-(29|30|31)|01-0[1-3]', '12-(30|31)|01-0[1-5]'))
  change('office.ts', (code) => code.replace('weeks: [2, 4]', 'weeks: [1]'))
  change('departments.ts', (code) =>
    code.replace(
      'export const departments: Department[] = [',
      'export const departments: Department[] = []\nexport const others: Department[] = [',
    ),
  )
  change('initiatives.ts', (code) =>
    code.replace(
      "export const groups: Edition['groups'] = [",
      "export const groups: Edition['groups'] = []\nexport const others: Edition['groups'] = [",
    ),
  )
  change('screens.ts', (code) =>
    code
      .replace("'ja', 'ja-simple', 'en'", `'ja', 'ja-simple', 'en', '${MADE_UP.id}'`)
      .replace("['office', 'languages']", "['office']")
      .replace('directoryEveryMs: 300_000', 'directoryEveryMs: null'),
  )
}
