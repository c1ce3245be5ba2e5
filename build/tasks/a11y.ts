import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { provideChromium } from '../steps/find-chromium.ts'

// Runs the whole matrix of kinds, languages, sizes and modes, of which the tests take a part each day. It takes under
// an hour.

const root = join(import.meta.dirname, '../..')
const { status } = spawnSync(
  join(root, 'node_modules/.bin/playwright'),
  ['test', '--config', 'tests/browser/playwright.config.ts', 'axe'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, A11Y: 'all', CHROMIUM_PATH: provideChromium() } },
)
process.exit(status ?? 1)
