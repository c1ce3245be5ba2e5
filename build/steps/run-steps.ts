import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { QUIET_WRANGLER } from './quiet-wrangler.ts'

const root = join(import.meta.dirname, '../..')
export const reports = join(root, '.cache/reports')
export const bin = (name: string): string => join(root, 'node_modules/.bin', name)

export interface Count {
  readonly passed: number
  readonly failed: number
}

/** A step that either passes or fails as a whole. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Count {
  console.log(`\n> ${command.split('/').at(-1)} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

const script = (file: string): Count => run(process.execPath, ['--experimental-strip-types', file])

/** Runs the build and all checks that are not tests: types, lint, unused code, words. The build is the first. */
export function runChecks(...tscOptions: string[]): [build: Count, ...Count[]] {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  return [
    script('build/tasks/build.ts'),
    run(bin('tsc'), ['-b', ...tscOptions]),
    run(bin('biome'), ['ci', '--error-on-warnings']),
    run(bin('knip'), ['--no-progress']),
    script('build/tasks/words.ts'),
  ]
}

export function vitest(...options: string[]): Count {
  const report = join(reports, 'vitest.json')
  const config = [
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...options,
  ]
  const step = run(bin('vitest'), ['run', ...config], QUIET_WRANGLER)
  return counted<{ numPassedTests: number; numTotalTests: number }>(
    step,
    report,
    ({ numPassedTests, numTotalTests }) => ({
      passed: numPassedTests,
      failed: numTotalTests - numPassedTests,
    }),
  )
}

/** The counts of a report. A run that failed without a failed test, or without a report, counts as one failure. */
export function counted<Report>(step: Count, report: string, read: (json: Report) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(report, 'utf8')) as Report)
    return step.failed > 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    // There is no report: the runner itself did not start.
    return { passed: 0, failed: 1 }
  }
}

/** Prints the last line with the totals, and ends the process with their status. */
export function finish(counts: readonly Count[]): never {
  const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0)
  console.log(`${total('passed')} passed, ${total('failed')} failed`)
  process.exit(total('failed') === 0 ? 0 : 1)
}
