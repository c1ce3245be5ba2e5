import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseReadingExceptions } from '../../src/checker/japanese/reading-exceptions.ts'
import type { Facts } from '../../src/shared/edition/facts.ts'
import { writeQuestions } from './ask-the-office.ts'
import { composeEdition } from './compose-edition.ts'
import { APP_FILES, SKELETON, skeletonLanguages, skeletonLocales } from './skeleton.ts'

const root = join(import.meta.dirname, '../..')
/** The name of this project and the host of its codes, which a new office replaces. */
const OWN_NAME = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name as string
const OWN_HOST = /PUBLIC_ORIGIN = "https?:\/\/([^"]+)"/.exec(
  readFileSync(join(root, 'wrangler.toml'), 'utf8'),
)?.[1]
const BINARY = /\.(png|woff2)$/

/**
 * Makes the project of another office: this code, with the facts, words and screens of the skeleton.
 *
 * @param folder is created. The last part of its path is the name of the office, in its package and addresses.
 * @throws Error when the name is not valid, or the folder is not empty.
 */
export async function makeOffice(folder: string): Promise<void> {
  const name = basename(folder)
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(name))
    throw new Error(`${name}: expected a name of small letters, digits and -, as an address may have it`)
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder}: expected a folder that is not there yet, or is empty`)
  for (const file of ownFiles()) {
    const to = join(folder, file)
    mkdirSync(dirname(to), { recursive: true })
    if (BINARY.test(file)) cpSync(join(root, file), to)
    else {
      const text = renamed(readFileSync(join(root, file), 'utf8'), name)
      writeFileSync(to, file === 'wrangler.toml' ? withoutStaff(text) : text)
      chmodSync(to, statSync(join(root, file)).mode)
    }
  }
  writeFacts(join(folder, 'src/facts'))
  writeWords(join(folder, 'locales'))
  const { facts } = (await import(join(SKELETON, 'facts/facts.ts'))) as { facts: Facts }
  writeQuestions(join(folder, 'docs'), composeEdition(facts, skeletonLocales()))
  execFileSync('git', ['init', '--quiet', folder])
}

/** Every file of the project that does not belong to this office. */
function ownFiles(): string[] {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return files
    .trim()
    .split('\n')
    .filter((file) => existsSync(join(root, file)))
    .filter((file) => file === 'src/facts/tsconfig.json' || !file.startsWith('src/facts/'))
    .filter((file) => !file.startsWith('locales/'))
}

function renamed(text: string, name: string): string {
  const hosted = OWN_HOST === undefined ? text : text.replaceAll(OWN_HOST, `${name}.example`)
  return hosted.replaceAll(OWN_NAME, name)
}

/** The settings of wrangler.toml without who may: the people of one office have no say in another. */
function withoutStaff(text: string): string {
  return text
    .replace(/^(ACCESS_TEAM|ACCESS_AUD) = .*$/gm, '$1 = ""')
    .replace(/^STAFF_ROLES = ('''[\s\S]*?'''|"""[\s\S]*?"""|.*)$/m, 'STAFF_ROLES = ""')
}

/** The skeleton is elsewhere in the tree, so its imports are longer. */
function writeFacts(folder: string): void {
  for (const file of readdirSync(join(SKELETON, 'facts'))) {
    const code = readFileSync(join(SKELETON, 'facts', file), 'utf8')
    writeFileSync(join(folder, file), code.replaceAll('../../../../src/', '../'))
  }
}

/**
 * Words of the skeleton and the app, readings of words that no dictionary has, with its own names among them, the words
 * of verbs and those chosen in English.
 */
export function writeWords(folder: string): void {
  for (const language of skeletonLanguages()) {
    cpSync(join(SKELETON, 'locales', language), join(folder, language), { recursive: true })
    const ofApp = APP_FILES.map((file) => `${file}.json`)
    for (const file of ofApp.filter((name) => existsSync(join(root, 'locales', language, name))))
      cpSync(join(root, 'locales', language, file), join(folder, language, file))
  }
  const read = (path: string) => parseReadingExceptions(JSON.parse(readFileSync(path, 'utf8')))
  const ofLanguage = read(join(root, 'locales/readings.json')).readings.filter(({ kind }) => kind !== 'name')
  const { readings, unread } = read(join(SKELETON, 'locales/readings.json'))
  const all = { readings: [...ofLanguage, ...readings], unread }
  writeFileSync(join(folder, 'readings.json'), `${JSON.stringify(all, null, 2)}\n`)
  cpSync(join(root, 'locales/verbs.json'), join(folder, 'verbs.json'))
  cpSync(join(root, 'locales/terms-en.json'), join(folder, 'terms-en.json'))
}
