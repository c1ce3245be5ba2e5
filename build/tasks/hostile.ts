import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { provideChromium } from '../steps/find-chromium.ts'

// Disturbs a screen in every way we know, at random from a seed, and checks that there is always something to read.
// Options: --minutes=10 --seed=N, or --seed=N --only=1,4 for some steps of one episode.

const root = join(import.meta.dirname, '../..')
const tester = spawn(
  process.execPath,
  [
    '--experimental-strip-types',
    '--disable-warning=ExperimentalWarning',
    'tests/hostile/main.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: provideChromium() } },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tester.kill(signal))
tester.on('exit', (code) => process.exit(code ?? 1))
