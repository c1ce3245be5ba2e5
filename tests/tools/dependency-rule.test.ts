import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const probes = join(root, '.cache/dependency-rule')

/** The compiler's output for a line of code in a folder of `src/`. */
function compile(folder: string, code: string): string {
  const home = join(root, 'src', folder)
  const own = JSON.parse(readFileSync(join(home, 'tsconfig.json'), 'utf8'))
  const project = join(probes, folder)
  mkdirSync(project, { recursive: true })
  writeFileSync(join(project, 'probe.ts'), code)
  const from = (path: string) => relative(project, join(home, path))
  const config = {
    extends: from('tsconfig.json'),
    compilerOptions: { outDir: join(project, 'out'), rootDir: root, tsBuildInfoFile: join(project, 'info') },
    include: ['probe.ts', ...own.include.map(from)],
    references: (own.references ?? []).map(({ path }: { path: string }) => ({ path: from(path) })),
  }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config))
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', project, '--pretty', 'false'], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return ''
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

// A probe refers to the types of the folders below, which a fresh clone has not built yet.
beforeAll(() => {
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-b'], { cwd: root, stdio: 'pipe' })
}, 60_000)
afterAll(() => rmSync(probes, { recursive: true, force: true }))

/** An exported name of each folder, for an import. */
const EXPORTS: Record<string, string> = {
  shared: "import { parseRuby } from '../../../src/shared/text/ruby.ts'; export const probe = parseRuby",
  lines:
    "import { createI18n } from '../../../src/lines/i18n/create-i18n.ts'; export const probe = createI18n",
  search: "import { folded } from '../../../src/search/fold.ts'; export const probe: unknown = folded",
  checker:
    "import { countedMorae } from '../../../src/checker/easy/morae.ts'; export const probe: unknown = countedMorae",
  player: "import { step } from '../../../src/player/player.ts'; export const probe = step",
  facts: "import { screens } from '../../../src/facts/screens.ts'; export const probe: unknown = screens",
  connection:
    "import { isTag } from '../../../src/connection/fetch-json.ts'; export const probe: unknown = isTag",
  view: "import { langOf } from '../../../src/view/parts/text/lang.ts'; export const probe: unknown = langOf",
  speech: "import { voiceFor } from '../../../src/speech/voices.ts'; export const probe: unknown = voiceFor",
  panel:
    "import { createFaults } from '../../../src/panel/faults.ts'; export const probe: unknown = createFaults",
  phone:
    "import { parseResults } from '../../../src/phone/results.ts'; export const probe: unknown = parseResults",
  staff: "import { at } from '../../../src/staff/draft/path.ts'; export const probe: unknown = at",
  sw: "import { routeOf } from '../../../src/sw/route.ts'; export const probe: unknown = routeOf",
  worker:
    "import { preferredLocale } from '../../../src/worker/pages/preferred-locale.ts'; export const probe = preferredLocale",
}

describe('imports go down a floor', () => {
  it.each([
    ['player', 'shared'],
    ['checker', 'shared'],
    ['lines', 'shared'],
    ['search', 'shared'],
    ['facts', 'player'],
    ['view', 'lines'],
    ['view', 'player'],
    ['view', 'search'],
    ['panel', 'view'],
    ['phone', 'search'],
    ['phone', 'view'],
    ['panel', 'connection'],
    ['phone', 'connection'],
    ['connection', 'shared'],
    ['speech', 'lines'],
    ['phone', 'speech'],
    ['staff', 'checker'],
    ['staff', 'view'],
    ['sw', 'shared'],
    ['worker', 'facts'],
    ['worker', 'view'],
    ['worker', 'search'],
  ])('%s may import %s', (folder, other) => {
    expect(compile(folder, EXPORTS[other] ?? '')).toBe('')
  })
})

describe('never up, never sideways: the compiler refuses', () => {
  it.each([
    ['shared', 'player'],
    ['shared', 'checker'],
    ['checker', 'player'],
    ['checker', 'facts'],
    ['player', 'checker'],
    ['shared', 'lines'],
    ['player', 'lines'],
    ['player', 'facts'],
    ['player', 'view'],
    ['lines', 'player'],
    ['lines', 'search'],
    ['search', 'lines'],
    ['search', 'facts'],
    ['search', 'view'],
    ['lines', 'view'],
    ['facts', 'view'],
    ['view', 'facts'],
    ['view', 'panel'],
    ['panel', 'facts'],
    ['speech', 'view'],
    ['speech', 'player'],
    ['lines', 'speech'],
    ['panel', 'worker'],
    ['panel', 'sw'],
    ['panel', 'phone'],
    ['panel', 'staff'],
    ['staff', 'panel'],
    ['staff', 'worker'],
    ['staff', 'facts'],
    ['worker', 'staff'],
    ['phone', 'panel'],
    ['phone', 'facts'],
    ['phone', 'worker'],
    ['sw', 'panel'],
    ['sw', 'connection'],
    ['worker', 'connection'],
    ['view', 'phone'],
    ['connection', 'player'],
    ['connection', 'view'],
    ['sw', 'view'],
    ['worker', 'panel'],
    ['sw', 'player'],
    ['facts', 'worker'],
  ])('%s importing %s', (folder, other) => {
    expect(compile(folder, EXPORTS[other] ?? '')).toMatch(/error TS6307/)
  })
})

describe('each folder sees the globals of its runtime alone: the compiler refuses', () => {
  it.each([
    ['player', 'setTimeout(() => {}, 1)'],
    ['player', 'document.title'],
    ['player', 'fetch("/")'],
    ['shared', 'window.name'],
    ['lines', 'navigator.language'],
    ['search', 'document.title'],
    ['search', 'fetch("/")'],
    ['checker', 'process.env'],
    ['checker', 'fetch("/")'],
    ['facts', 'process.env'],
    ['worker', 'document.title'],
    ['worker', 'window.name'],
    ['view', 'process.env'],
    ['panel', 'process.env'],
    ['connection', 'process.env'],
    ['speech', 'process.env'],
    ['phone', 'process.env'],
    ['sw', 'document.title'],
    ['sw', 'process.env'],
  ])('%s: %s', (folder, code) => {
    expect(compile(folder, `export const probe: unknown = ${code}`)).toMatch(
      /error TS(2304|2552|2580|2584|2591)/,
    )
  })
})
