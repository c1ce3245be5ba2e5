import { runPlaywright } from '../steps/run-playwright.ts'

// Draws the pictures of README and docs: the lobby's slides, and all pictograms on one sheet.

runPlaywright('tests/pictures/playwright.config.ts')
