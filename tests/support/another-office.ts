import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { QUIET_WRANGLER } from '../../build/quiet-wrangler.ts'

const root = join(import.meta.dirname, '../..')

/** The language nobody translated into: English words in brackets, under a tag of its own. */
export const MADE_UP = { id: 'eo', name: 'Esperanto' }
export const TOPICS = ['office', 'goal']

/** An office made of data alone: the same code, other words, other facts. */
export interface AnotherOffice {
  readonly origin: string
  readonly locales: string
  stop(): void
}

/**
 * Copies the project, gives it a fourth language and two topics by changing `locales/` and `src/content/` only,
 * builds it and serves it.
 */
export async function startAnotherOffice(port: number): Promise<AnotherOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  for (const part of [
    'src',
    'build',
    'public',
    'locales',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
    'wrangler.toml',
  ])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeWords(join(folder, 'locales'))
  writeFacts(join(folder, 'src/content'))
  execFileSync(process.execPath, ['--experimental-strip-types', 'build/build.ts'], {
    cwd: folder,
    stdio: 'pipe',
  })
  const server = serve(folder, port)
  const origin = `http://localhost:${port}`
  await answers(origin)
  return {
    origin,
    locales: join(folder, 'locales'),
    stop() {
      server.kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A folder with the same files, and only the words of two topics in all of them. */
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
  const kept = ['locale.json', 'ui.json', 'statement.json', 'glossary.json', 'unknown.json'].includes(file)
    ? words
    : Object.fromEntries(Object.entries(words).filter(([id]) => TOPICS.includes(id)))
  if (locale !== MADE_UP.id) return kept
  if (file === 'locale.json')
    return { ...words, id: MADE_UP.id, tag: MADE_UP.id, name: MADE_UP.name, order: 4 }
  return file === 'ui.json' ? kept : bracketed(kept)
}

/** Every text in brackets, so that no English of before can pass for it. */
function bracketed(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'address' ? value : `[${value}]`
  if (Array.isArray(value)) return value.map((item) => bracketed(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, bracketed(inner, name)]))
}

/** Content of an office that has two topics and no departments. */
function writeFacts(content: string): void {
  const change = (file: string, edit: (code: string) => string) => {
    const path = join(content, file)
    const before = readFileSync(path, 'utf8')
    const after = edit(before)
    if (after === before) throw new Error(`${file} is not what this office is made from`)
    writeFileSync(path, after)
  }
  const ids = JSON.stringify(TOPICS)
  change('plan.ts', (code) =>
    code
      .replace('export const topics: Topic[] = [', 'const all: Topic[] = [')
      .concat(`\nexport const topics: Topic[] = all.filter(({ id }) => ${ids}.includes(id))\n`),
  )
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

function serve(folder: string, port: number): ChildProcess {
  const config = [
    'dev',
    '--port',
    String(port),
    '--inspector-port',
    String(port + 100),
    '--persist-to',
    '.wrangler/test',
  ]
  return spawn(join(root, 'node_modules/.bin/wrangler'), [...config, '--log-level', 'error'], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, ...QUIET_WRANGLER },
  })
}

/** Waits for the first answer of a server, half a minute at most. */
async function answers(origin: string): Promise<void> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    const answer = await fetch(`${origin}/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${origin} did not answer`)
}
