import { defineConfig } from '@playwright/test'
import suite from '../browser/playwright.config.ts'

/** The configuration of the suite for the pictures of the documents. */
export default defineConfig({ ...suite, testDir: '.', workers: 1, reporter: [['list']] })
