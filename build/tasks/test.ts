import { join } from 'node:path'
import { provideChromium } from '../steps/find-chromium.ts'
import { bin, type Count, counted, finish, reports, run, runChecks, vitest } from '../steps/run-steps.ts'

// Runs all checks, those that fail soonest first. What measures time comes last, with the machine to itself. The last
// line has the totals.

const [build, ...checks] = runChecks('--force')
const tests = () => [vitest(), playwright('browser'), playwright('timing')]
finish([build, ...checks, ...(build.failed === 0 ? tests() : [])])

/** Runs the tests of a folder of `tests` in a browser. */
function playwright(folder: string): Count {
  const report = join(reports, `${folder}.json`)
  const step = run(bin('playwright'), ['test', '--config', `tests/${folder}/playwright.config.ts`], {
    CHROMIUM_PATH: provideChromium(),
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
