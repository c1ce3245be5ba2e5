import { runPlaywright } from '../steps/run-playwright.ts'

// Runs the whole matrix of kinds, languages, sizes and modes, of which the tests take a part each day. It takes under
// an hour.

runPlaywright('tests/browser/playwright.config.ts', ['axe'], { A11Y: 'all' })
