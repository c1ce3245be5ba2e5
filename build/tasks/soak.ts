import { runPlaywright } from '../steps/run-playwright.ts'

// Plays a screen without a server for seven simulated days, in about twenty minutes, and prints what it held and
// showed.

runPlaywright('tests/soak/playwright.config.ts')
