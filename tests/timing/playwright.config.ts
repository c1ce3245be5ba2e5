import { defineConfig } from '@playwright/test'
import suite from '../browser/playwright.config.ts'

/**
 * The configuration of the suite for the tests that measure time. They run one by one, after the others: a test beside
 * them would take their processor.
 */
export default defineConfig({ ...suite, testDir: '.', workers: 1 })
