import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { provideChromium } from './find-chromium.ts'

/** Runs a script that drives a browser, with the options of this command, and ends as it ends. */
export function runWithChromium(script: string): void {
  const running = spawn(
    process.execPath,
    ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)],
    {
      cwd: join(import.meta.dirname, '../..'),
      stdio: 'inherit',
      env: { ...process.env, CHROMIUM_PATH: provideChromium() },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => running.kill(signal))
  running.on('exit', (code) => process.exit(code ?? 1))
}
