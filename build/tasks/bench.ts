import { runWithChromium } from '../steps/run-with-chromium.ts'

// Measures the lobby panel beside slide shows made with libraries, and writes docs/performance.md.
// Options: --rounds=7 --changes=1000 --only=ours,embla --skip=loads,steady,pages,lighthouse --port=8401.

runWithChromium('tests/bench/main.ts')
