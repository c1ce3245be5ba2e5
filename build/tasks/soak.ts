import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { provideChromium } from '../steps/find-chromium.ts'

// Plays a screen without a server for seven simulated days, in about twenty minutes, and prints what it held and
// showed.

const root = join(import.meta.dirname, '../..')
const { status } = spawnSync(
  join(root, 'node_modules/.bin/playwright'),
  ['test', '--config', 'tests/soak/playwright.config.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: provideChromium() } },
)
process.exit(status ?? 1)
