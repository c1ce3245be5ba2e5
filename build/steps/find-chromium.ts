import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const INSTALL_MS = 180_000

/**
 * The browser without windows comes first. It is the same engine, but its pages start in half the time, because
 * nothing is drawn around them.
 */
const NAMES = ['chromium-headless-shell', 'chromium', 'google-chrome']

/**
 * The path of the browser for the tests: from `CHROMIUM_PATH`, Playwright's own, or the machine's.
 */
export function findChromium(): string | undefined {
  const told = process.env.CHROMIUM_PATH
  if (told !== undefined && told !== '') return told
  const managed = chromium.executablePath()
  if (existsSync(managed)) return managed
  return NAMES.map(onPath).find((path) => path !== undefined)
}

/**
 * Finds the browser or installs one: Playwright's, or Debian's if that cannot be downloaded and apt may be used.
 *
 * @throws Error that says in one line what to install.
 */
export function provideChromium(): string {
  return (
    findChromium() ??
    afterInstalling('node_modules/.bin/playwright', ['install', 'chromium']) ??
    (process.getuid?.() === 0 ? afterApt() : undefined) ??
    failed()
  )
}

function afterApt(): string | undefined {
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: INSTALL_MS })
  const install = (name: string) => afterInstalling('apt-get', ['install', '-y', '-qq', name])
  // Some releases of Debian and Ubuntu lack the first one.
  return install('chromium-headless-shell') ?? install('chromium')
}

function afterInstalling(command: string, args: readonly string[]): string | undefined {
  console.log(`No browser found. Trying: ${command} ${args.join(' ')}`)
  // A short limit, so that a machine without network access goes on to the next way at once.
  const env = {
    ...process.env,
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
    DEBIAN_FRONTEND: 'noninteractive',
  }
  spawnSync(command, args, { stdio: 'ignore', timeout: INSTALL_MS, env })
  return findChromium()
}

function onPath(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    // `which` ends with 1 if there is no such program.
    return undefined
  }
}

function failed(): never {
  throw new Error('No browser for the tests: install Chromium, or set CHROMIUM_PATH to its path.')
}
