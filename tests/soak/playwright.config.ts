import { defineConfig } from '@playwright/test'
import suite from '../browser/playwright.config.ts'

/** The configuration of the suite, with a limit of an hour. */
export default defineConfig({
  ...suite,
  testDir: '.',
  timeout: 3_600_000,
  globalTimeout: 3_600_000,
  reporter: [['list']],
})
