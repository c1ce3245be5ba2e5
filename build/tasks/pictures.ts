import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { provideChromium } from '../steps/find-chromium.ts'

// Draws the pictures of README and docs: the lobby's slides, and all pictograms on one sheet.

const root = join(import.meta.dirname, '../..')
const { status } = spawnSync(
  join(root, 'node_modules/.bin/playwright'),
  ['test', '--config', 'tests/pictures/playwright.config.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: provideChromium() } },
)
process.exit(status ?? 1)
