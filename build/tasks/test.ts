import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { provideChromium } from '../steps/find-chromium.ts'
import { QUIET_WRANGLER } from '../steps/quiet-wrangler.ts'

// Everything that is checked, in the order of how soon it can fail. The last line sums it all up.

const root = join(import.meta.dirname, '../..')
const reports = join(root, '.cache/reports')
const bin = (name: string) => join(root, 'node_modules/.bin', name)

interface Count {
  readonly passed: number
  readonly failed: number
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const build = run(process.execPath, ['--experimental-strip-types', 'build/tasks/build.ts'])
const counts: Count[] = [
  build,
  run(bin('tsc'), ['-b', '--force']),
  run(bin('biome'), ['ci', '--error-on-warnings']),
  run(process.execPath, ['--experimental-strip-types', 'build/tasks/words.ts']),
]
if (build.failed === 0) counts.push(vitest(), playwright())
const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exit(total('failed') === 0 ? 0 : 1)

/** A step that either passes or fails as a whole. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Count {
  console.log(`\n> ${command.split('/').at(-1)} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function vitest(): Count {
  const report = join(reports, 'vitest.json')
  const config = [
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const step = run(bin('vitest'), ['run', ...config], {
    ...QUIET_WRANGLER,
  })
  return counted<{ numPassedTests: number; numTotalTests: number }>(
    step,
    report,
    ({ numPassedTests, numTotalTests }) => ({
      passed: numPassedTests,
      failed: numTotalTests - numPassedTests,
    }),
  )
}

function playwright(): Count {
  const report = join(reports, 'playwright.json')
  const CHROMIUM_PATH = provideChromium()
  const step = run(bin('playwright'), ['test', '--config', 'tests/browser/playwright.config.ts'], {
    CHROMIUM_PATH,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  return counted<{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }>(
    step,
    report,
    ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped,
    }),
  )
}

/** What a report says. A run that failed without a failed test, or without a report, is one failure. */
function counted<Report>(step: Count, report: string, read: (json: Report) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(report, 'utf8')) as Report)
    return step.failed > 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    // No report: the runner itself did not start.
    return { passed: 0, failed: 1 }
  }
}
