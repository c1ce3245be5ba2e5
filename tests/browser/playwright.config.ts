import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../../build/steps/find-chromium.ts'
import { QUIET_WRANGLER } from '../../build/steps/quiet-wrangler.ts'
import { TEST_PORT } from '../support/test-port.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  snapshotPathTemplate: '{testDir}/{testFileDir}/spoken/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 300_000,
  // Several times what the tests take on two quiet cores, because a slow or busy machine must not fail them: what
  // takes too long is found by the tests that measure time, in `tests/timing`.
  globalTimeout: 5_400_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${TEST_PORT}`,
    locale: 'ja-JP',
    // A button that is missing is told at once, not when the whole test has used up its time.
    actionTimeout: 20_000,
    timezoneId: 'Asia/Tokyo',
    // Each new page would keep all pages of its language on the device, which takes longer than to test it. What is kept
    // is tested where `allow` stands.
    serviceWorkers: 'block',
    // A browser with a window grants this to every visible page.
    permissions: ['screen-wake-lock'],
    launchOptions: {
      // With a debugger on its service workers Chromium now and then never replaces one.
      executablePath: join(import.meta.dirname, '../support/chromium.mjs'),
      env: { ...process.env, CHROMIUM_PATH: findChromium() ?? '' },
      // Debian's Chromium does not start as root with its sandbox. The others keep it from calling home.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node_modules/.bin/wrangler dev --port ${TEST_PORT} --persist-to .wrangler/test --infer-origin-from-routes=false --log-level warn`,
    cwd: '../..',
    url: `http://localhost:${TEST_PORT}/health`,
    timeout: 60_000,
    env: { ...QUIET_WRANGLER },
  },
})
