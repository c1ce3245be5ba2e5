import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWords } from '../../build/steps/new-office.ts'
import { APP_FILES, skeletonLanguages } from '../../build/steps/skeleton.ts'
import { facts } from '../fixtures/another-office/facts.ts'
import { MADE_UP, screens } from '../fixtures/another-office/screens.ts'
import { municipality } from '../fixtures/office/facts/municipality.ts'
import { type ServedCopy, serveCopy } from './served-copy.ts'

const WORDS = join(import.meta.dirname, '../fixtures/another-office/locales')
/** The language whose words the made-up one puts into brackets. */
const MODEL = 'en'
/** Files whose keys are not the ids of topics, departments or groups. */
const WITHOUT_IDS: readonly string[] = [...APP_FILES, 'glossary', 'unknown', 'facilities', 'hours']
const IDS = new Set([...facts.topics, ...facts.departments, ...facts.groups].map(({ id }) => id))

/** An office made of data alone: the same code, with a fourth language and two topics, other words and other facts. */
export const serveAnotherOffice = (port: number): Promise<ServedCopy> =>
  serveCopy(port, (folder) => {
    writeFacts(join(folder, 'src/facts'))
    writeLocales(join(folder, 'locales'))
  })

/** Facts and screens as plain data. Nothing of this office's facts stays. */
function writeFacts(folder: string): void {
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  for (const [name, value] of Object.entries({ facts, screens, municipality }))
    writeFileSync(join(folder, `${name}.ts`), `export const ${name} = ${JSON.stringify(value)}\n`)
}

/** The words of the skeleton for the topics that are left, others that are its own, and a language more. */
function writeLocales(folder: string): void {
  rmSync(folder, { recursive: true })
  writeWords(folder)
  for (const language of skeletonLanguages()) {
    rewrite(join(folder, language), (file, words) => (WITHOUT_IDS.includes(file) ? words : known(words)))
    cpSync(join(WORDS, language), join(folder, language), { recursive: true })
  }
  cpSync(join(folder, MODEL), join(folder, MADE_UP.id), { recursive: true })
  rewrite(join(folder, MADE_UP.id), madeUp)
}

type Words = Record<string, unknown>

function rewrite(folder: string, how: (file: string, words: Words) => unknown): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const words = JSON.parse(readFileSync(path, 'utf8')) as Words
    writeFileSync(path, JSON.stringify(how(name.replace('.json', ''), words)))
  }
}

const known = (words: Words): Words => Object.fromEntries(Object.entries(words).filter(([id]) => IDS.has(id)))

function madeUp(file: string, words: Words): unknown {
  if (file === 'locale') return { ...words, ...MADE_UP, tag: MADE_UP.id, order: 4 }
  return ['ui', 'pages', 'speech'].includes(file) ? words : bracketed(words)
}

/** Puts every text in brackets, so that it cannot be mistaken for the English it came from. */
function bracketed(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'address' ? value : `[${value}]`
  if (Array.isArray(value)) return value.map((item) => bracketed(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, bracketed(inner, name)]))
}
