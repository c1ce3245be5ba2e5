import suite from '../browser/playwright.config.ts'

/** How the suite starts its browser. */
export const LAUNCH_ARGS: readonly string[] = suite.use?.launchOptions?.args ?? []
