import type { LaunchOptions } from '@playwright/test'
import suite from '../browser/playwright.config.ts'

/** How the suite starts its browser. */
export const LAUNCH: LaunchOptions = suite.use?.launchOptions ?? {}
