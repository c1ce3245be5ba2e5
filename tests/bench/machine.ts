import { readFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import type { Browser } from '@playwright/test'

/** Where and when a run took place. */
export interface Machine {
  readonly date: string
  readonly processor: string
  readonly memory: string
  readonly system: string
  readonly browser: string
  readonly node: string
}

export function machineOf(browser: Browser): Machine {
  const all = cpus()
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${all[0]?.model.trim() ?? 'unknown'}, ${all.length} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${distribution() ?? type()}, kernel ${release()}`,
    browser: `Chromium ${browser.version()}, without a window`,
    node: process.versions.node,
  }
}

function distribution(): string | undefined {
  try {
    return /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
  } catch {
    // Only Linux has this file.
    return undefined
  }
}
