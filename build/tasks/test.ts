import { join } from 'node:path'
import { provideChromium } from '../steps/find-chromium.ts'
import { bin, type Count, counted, finish, reports, run, runChecks, vitest } from '../steps/run-steps.ts'

// Runs all checks, those that fail soonest first. The last line has the totals.

const [build, ...checks] = runChecks('--force')
finish([build, ...checks, ...(build.failed === 0 ? [vitest(), playwright()] : [])])

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
