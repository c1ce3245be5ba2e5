import type { Page } from '@playwright/test'
import { parseEdition } from '../../src/shared/edition/edition.ts'
import { cacheOf } from '../../src/sw/version.ts'
import type { Builds } from './builds.ts'

/** What a device keeps. */
export interface Kept {
  /** Whether there is an edition to start from. */
  readonly edition: boolean
  /** By the name of a build, its parts that are missing or not as the build made them. */
  readonly lacking: Readonly<Partial<Record<string, readonly string[]>>>
}

/** Undefined if the page does not answer. */
export async function keptIn(page: Page, builds: Builds): Promise<Kept | undefined> {
  const versions = builds.all.map(({ name, bundle, parts }) => ({
    name,
    cache: cacheOf(bundle.build),
    parts,
  }))
  const kept = await page
    .evaluate(async (asked) => {
      const lacking: Record<string, string[]> = {}
      const names = await caches.keys()
      for (const { name, cache, parts } of asked) {
        lacking[name] = names.includes(cache) ? [] : parts.map(({ url }) => url)
        if (!names.includes(cache)) continue
        const store = await caches.open(cache)
        for (const { url, sha256 } of parts) {
          const response = await store.match(url)
          const body = (await response?.arrayBuffer()) ?? new ArrayBuffer(0)
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
          const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
          // What the server renders has no hash. A page and a style are longer than this.
          if (sha256 === null ? body.byteLength < 100 : hash !== sha256) lacking[name]?.push(url)
        }
      }
      const lastGood = await caches.match('/last-good/edition', { cacheName: 'last-good' })
      return { lacking, lastGood: await lastGood?.text() }
    }, versions)
    // On its way to another page.
    .catch(() => undefined)
  return kept && { lacking: kept.lacking, edition: isEdition(kept.lastGood) }
}

function isEdition(text: string | undefined): boolean {
  try {
    parseEdition((JSON.parse(text ?? '') as { edition?: unknown }).edition)
    return true
  } catch {
    // No screen can start from it, whatever it is.
    return false
  }
}
