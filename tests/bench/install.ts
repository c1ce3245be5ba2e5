import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = import.meta.dirname
const versionIn = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version

/** The libraries to compare with, by name, and the version of each. */
export const LIBRARIES = (
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
).dependencies

/**
 * Installs the libraries in this folder, unless they are here already. They belong to no other command, so `npm ci`
 * in the project leaves them out.
 *
 * @throws Error that says in one line what to do.
 */
export function installLibraries(): void {
  if (Object.entries(LIBRARIES).every(isInstalled)) return
  const { status, stderr, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    // The shell finds npm.cmd on Windows.
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  const why = error?.message ?? stderr.trim().split('\n')[0]
  throw new Error(
    `The libraries to compare with are not installed, and "npm ci" in tests/bench failed: ${why}. It needs the network once.`,
  )
}

function isInstalled([name, version]: [string, string]): boolean {
  const file = join(folder, 'node_modules', name, 'package.json')
  return existsSync(file) && versionIn(file) === version
}
