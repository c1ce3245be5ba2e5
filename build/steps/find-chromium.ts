import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const INSTALL_MS = 180_000

/**
 * The one without windows comes first: the same engine, but a page of it starts in half the time, because nothing is
 * drawn around it.
 */
const NAMES = ['chromium-headless-shell', 'chromium', 'google-chrome']

/**
 * Where the browser for the tests is: as told, as Playwright keeps it, or as the machine has it.
 */
export function findChromium(): string | undefined {
  const told = process.env.CHROMIUM_PATH
  if (told !== undefined && told !== '') return told
  const managed = chromium.executablePath()
  if (existsSync(managed)) return managed
  return NAMES.map(onPath).find((path) => path !== undefined)
}

/**
 * Finds the browser or installs one: Playwright's, or where that cannot be downloaded and apt may be used,
 * Debian's.
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
  // Not every release of Debian or Ubuntu has the first.
  return install('chromium-headless-shell') ?? install('chromium')
}

function afterInstalling(command: string, args: readonly string[]): string | undefined {
  console.log(`No browser found. Trying: ${command} ${args.join(' ')}`)
  // Short, so that a machine without a way out falls through to the next way at once.
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
    // `which` ends with 1 where there is no such program.
    return undefined
  }
}

function failed(): never {
  throw new Error('No browser for the tests: install Chromium, or say where it is in CHROMIUM_PATH.')
}
