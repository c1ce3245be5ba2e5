import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const probes = join(root, '.cache/dependency-rule')

/** What the compiler says of a line of code, if it stood in a folder of `src/`. */
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

afterAll(() => rmSync(probes, { recursive: true, force: true }))

/** An exported name of each folder, to import. */
const EXPORTS: Record<string, string> = {
  shared: "import { parseRuby } from '../../../src/shared/ruby.ts'; export const probe = parseRuby",
  i18n: "import { createI18n } from '../../../src/i18n/create-i18n.ts'; export const probe = createI18n",
  words:
    "import { countedMorae } from '../../../src/words/morae.ts'; export const probe: unknown = countedMorae",
  player: "import { step } from '../../../src/player/player.ts'; export const probe = step",
  content: "import { screens } from '../../../src/content/screens.ts'; export const probe: unknown = screens",
  display:
    "import { createClock } from '../../../src/display/clock.ts'; export const probe: unknown = createClock",
  sw: "import { routeOf } from '../../../src/sw/route.ts'; export const probe: unknown = routeOf",
  worker:
    "import { preferredLocale } from '../../../src/worker/preferred-locale.ts'; export const probe = preferredLocale",
}

describe('imports go down a floor', () => {
  it.each([
    ['player', 'shared'],
    ['words', 'shared'],
    ['i18n', 'shared'],
    ['content', 'player'],
    ['display', 'i18n'],
    ['sw', 'shared'],
    ['worker', 'content'],
    ['worker', 'display'],
  ])('%s may import %s', (folder, other) => {
    expect(compile(folder, EXPORTS[other] ?? '')).toBe('')
  })
})

describe('never up, never sideways: the compiler refuses', () => {
  it.each([
    ['shared', 'player'],
    ['shared', 'words'],
    ['words', 'player'],
    ['words', 'content'],
    ['player', 'words'],
    ['shared', 'i18n'],
    ['player', 'i18n'],
    ['player', 'content'],
    ['player', 'display'],
    ['i18n', 'player'],
    ['i18n', 'display'],
    ['content', 'display'],
    ['display', 'content'],
    ['display', 'worker'],
    ['display', 'sw'],
    ['sw', 'display'],
    ['sw', 'player'],
    ['content', 'worker'],
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
    ['i18n', 'navigator.language'],
    ['words', 'process.env'],
    ['words', 'fetch("/")'],
    ['content', 'process.env'],
    ['worker', 'document.title'],
    ['worker', 'window.name'],
    ['display', 'process.env'],
    ['sw', 'document.title'],
    ['sw', 'process.env'],
  ])('%s: %s', (folder, code) => {
    expect(compile(folder, `export const probe: unknown = ${code}`)).toMatch(
      /error TS(2304|2552|2580|2584|2591)/,
    )
  })
})
