import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { provideChromium } from './find-chromium.ts'

const root = join(import.meta.dirname, '../..')

/** Runs the tests of a configuration of Playwright, or those whose file names contain a filter, and ends as it ends. */
export function runPlaywright(
  config: string,
  filter: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): never {
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/playwright'),
    ['test', '--config', config, ...filter],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env, CHROMIUM_PATH: provideChromium() } },
  )
  process.exit(status ?? 1)
}
