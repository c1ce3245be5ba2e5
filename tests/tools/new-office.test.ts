import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edit } from '../support/served-copy.ts'

const root = join(import.meta.dirname, '../..')
const parent = mkdtempSync(join(tmpdir(), 'offices-'))
const folder = join(parent, 'midori')
const bin = (name: string) => join(folder, 'node_modules/.bin', name)

/** The output of a command in the folder of the new office. @throws Error when it fails, with its output. */
const run = async (command: string, ...options: string[]) =>
  (await promisify(execFile)(command, options, { cwd: folder, maxBuffer: 64 * 1_048_576 })).stdout
const vitest = (...filter: string[]) =>
  run(bin('vitest'), 'run', '--config', 'tests/vitest.config.ts', ...filter)

/** Changes a file of the new office. @throws Error when there is nothing to change. */
const change = (file: string, how: (text: string) => string) => edit(folder, file, how)

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['build/run.mjs', 'new-office.ts', folder], { cwd: root })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  await run(process.execPath, 'build/run.mjs', 'build.ts')
}, 300_000)
afterAll(() => rmSync(parent, { recursive: true, force: true }))

describe('an office made by npm run new-office', () => {
  it('has types that fit and words without an error', async () => {
    await run(bin('tsc'), '-b')
    await run(bin('biome'), 'ci', '--error-on-warnings')
    expect(await run(process.execPath, 'build/run.mjs', 'words.ts')).toMatch(/^0 errors/m)
  })

  it('contains nothing of ours', async () => {
    const files = [
      'package.json',
      'wrangler.toml',
      'dist/bundle.json',
      'docs/ask-the-office.md',
      'docs/ask-the-office.html',
    ]
    for (const file of files)
      expect([file, readFileSync(join(folder, file), 'utf8').match(/totsuka|戸塚/i)?.[0]]).toEqual([
        file,
        undefined,
      ])
  })

  it('passes every test that reads facts or words, and those of the Worker', async () => {
    const tests = readdirSync(join(folder, 'tests/unit'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => join('tests/unit', file))
    // The other tests run on an office of their own, which is the same in every project.
    const own = tests.filter((file) => /src\/facts|bundle/.test(readFileSync(join(folder, file), 'utf8')))
    expect(own.length).toBeGreaterThan(0)
    // What is refused of two thousand wrong editions is the same in every office, and takes half a minute.
    const exclude = ['--exclude', 'tests/worker/office/hostile-editions.test.ts']
    await vitest('--project', 'unit', '--project', 'worker', ...exclude, ...own, 'tests/worker')
  })

  it('passes the tests of any office after a number, a topic and an answer were changed', async () => {
    change('src/facts/office.ts', (facts) => facts.replace('000-000-0001', '000-000-0099'))
    change('src/facts/building.ts', (facts) =>
      facts.replace("{ sources: ['PRESS', 'THIRD_PARTY']", "{ sources: ['BULLETIN']"),
    )
    change('src/facts/plan.ts', (facts) =>
      facts.replace(
        "  {\n    id: 'office',",
        "  planned({ id: 'another', code: 20, section: 'initiatives', pictogram: 'park', pillar: 'pillar-two', marks: [] }),\n  {\n    id: 'office',",
      ),
    )
    for (const language of ['ja', 'ja-simple', 'en'])
      change(`locales/${language}/initiatives.json`, (text) => {
        const words = JSON.parse(text)
        return JSON.stringify({ ...words, another: words['initiative-one'] })
      })
    await run(process.execPath, 'build/run.mjs', 'build.ts')
    await run(process.execPath, 'build/run.mjs', 'ask-the-office.ts')
    await run(bin('tsc'), '-b')
    await vitest('--project', 'unit', 'unit/office', 'unit/build', 'unit/questions')
  })
})
