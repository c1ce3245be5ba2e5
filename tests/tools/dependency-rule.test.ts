import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const probes = join(root, '.cache/dependency-rule')

/** Lines of code in a folder of `src/`, each a file of one project, because the compiler reads the folder once for it. */
interface Project {
  readonly folder: string
  readonly lines: string[]
}

const projects = new Map<string, Project>()
/** The compiler's output, by the project. One compiler is asked about all of them. */
const answers = new Map<string, string>()

/** Adds a line of code to a project before the tests begin. Returns the project, and the name of the file. */
function probe(kind: 'allowed' | 'refused', folder: string, code: string): { project: string; file: string } {
  const project = join(probes, kind, folder)
  const { lines } = projects.get(project) ?? { lines: [] }
  projects.set(project, { folder, lines: [...lines, code] })
  return { project, file: fileOf(lines.length) }
}

const fileOf = (index: number) => `probe-${index}.ts`

function write(project: string, { folder, lines }: Project): void {
  const home = join(root, 'src', folder)
  const own = JSON.parse(readFileSync(join(home, 'tsconfig.json'), 'utf8'))
  mkdirSync(project, { recursive: true })
  for (const [index, code] of lines.entries()) writeFileSync(join(project, fileOf(index)), code)
  const from = (path: string) => relative(project, join(home, path))
  const config = {
    extends: from('tsconfig.json'),
    compilerOptions: { outDir: join(project, 'out'), rootDir: root, tsBuildInfoFile: join(project, 'info') },
    include: ['probe-*.ts', ...own.include.map(from)],
    references: (own.references ?? []).map(({ path }: { path: string }) => ({ path: from(path) })),
  }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config))
}

// A probe refers to the types of the folders below, which a fresh clone has not built yet. The compiler builds them too.
beforeAll(() => {
  for (const [project, content] of projects) write(project, content)
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/tsc'),
    ['-b', '--verbose', '--pretty', 'false', ...projects.keys()],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1_048_576 },
  )
  // What it says of a project stands between two lines that it says of itself, of which the first names the project.
  let project = ''
  for (const line of stdout.split('\n')) {
    const building = /Building project '(.+)\/tsconfig\.json'\.\.\.$/.exec(line)?.[1]
    if (building !== undefined) {
      project = join(root, building)
      answers.set(project, '')
    } else if (/^\d+:\d+:\d+ [AP]M - /.test(line)) project = ''
    else if (project !== '' && line !== '') answers.set(project, `${answers.get(project)}${line}\n`)
  }
}, 120_000)
afterAll(() => rmSync(probes, { recursive: true, force: true }))

/** An exported name of each folder, for an import. */
const EXPORTS: Record<string, string> = {
  shared: "import { parseRuby } from '../../../../src/shared/text/ruby.ts'; export const probe = parseRuby",
  lines:
    "import { createI18n } from '../../../../src/lines/i18n/create-i18n.ts'; export const probe = createI18n",
  search: "import { folded } from '../../../../src/search/fold.ts'; export const probe: unknown = folded",
  checker:
    "import { countedMorae } from '../../../../src/checker/easy/morae.ts'; export const probe: unknown = countedMorae",
  player: "import { step } from '../../../../src/player/player.ts'; export const probe = step",
  facts: "import { screens } from '../../../../src/facts/screens.ts'; export const probe: unknown = screens",
  connection:
    "import { isTag } from '../../../../src/connection/fetch-json.ts'; export const probe: unknown = isTag",
  view: "import { langOf } from '../../../../src/view/parts/text/lang.ts'; export const probe: unknown = langOf",
  speech:
    "import { voiceFor } from '../../../../src/speech/voices.ts'; export const probe: unknown = voiceFor",
  panel:
    "import { createFaults } from '../../../../src/panel/faults.ts'; export const probe: unknown = createFaults",
  phone:
    "import { parseResults } from '../../../../src/phone/results.ts'; export const probe: unknown = parseResults",
  staff: "import { at } from '../../../../src/staff/draft/path.ts'; export const probe: unknown = at",
  sw: "import { routeOf } from '../../../../src/sw/route.ts'; export const probe: unknown = routeOf",
  worker:
    "import { preferredLocale } from '../../../../src/worker/pages/preferred-locale.ts'; export const probe = preferredLocale",
}

type Pair = readonly string[]
const imports = (kind: 'allowed' | 'refused', [folder = '', other = '']: Pair) => {
  const code = EXPORTS[other] ?? ''
  const target = join(root, /src\/[^']+/.exec(code)?.[0] ?? '')
  return [folder, other, { ...probe(kind, folder, code), target }] as const
}
const uses = ([folder = '', code = '']: Pair) =>
  [folder, code, probe('refused', folder, `export const probe: unknown = ${code}`)] as const

describe('imports go down a floor', () => {
  it.each(
    [
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
    ].map((pair) => imports('allowed', pair)),
  )('%s may import %s', (_folder, _other, { project }) => {
    expect(answers.get(project)).toBe('')
  })
})

describe('never up, never sideways: the compiler refuses', () => {
  it.each(
    [
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
    ].map((pair) => imports('refused', pair)),
  )('%s importing %s', (_folder, _other, { project, target }) => {
    expect(answers.get(project)).toContain(`error TS6307: File '${target}' is not listed`)
  })
})

describe('each folder sees the globals of its runtime alone: the compiler refuses', () => {
  it.each(
    [
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
    ].map(uses),
  )('%s: %s', (_folder, _code, { project, file }) => {
    const said = answers
      .get(project)
      ?.split('\n')
      .filter((line) => line.includes(`/${file}(`))
    expect(said?.join('\n')).toMatch(/error TS(2304|2552|2580|2584|2591)/)
  })
})
