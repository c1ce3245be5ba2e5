import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { provideChromium } from '../steps/find-chromium.ts'

// Measures the lobby panel beside slide shows made with libraries, and writes docs/performance.md.
// Options: --rounds=7 --changes=1000 --only=ours,embla --skip=loads,steady,pages --port=8401.

const root = join(import.meta.dirname, '../..')
const measuring = spawn(
  process.execPath,
  [
    '--experimental-strip-types',
    '--disable-warning=ExperimentalWarning',
    'tests/bench/main.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: provideChromium() } },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => measuring.kill(signal))
measuring.on('exit', (code) => process.exit(code ?? 1))
