import { cacheOf, type Part, type Version } from './version.ts'

/**
 * Fetches a version whole, one file after the other, so that a thousand screens ask for it evenly.
 *
 * @throws Error naming the first file that is not what the build made; nothing of the version is kept then.
 */
export async function install(version: Version, storage: CacheStorage): Promise<void> {
  const name = cacheOf(version.build)
  await storage.delete(name)
  try {
    const cache = await storage.open(name)
    for (const part of version.parts) {
      const response = await fetch(part.url, { cache: 'no-cache', credentials: 'omit' })
      await refuse(part, version.build, response.clone())
      await cache.put(part.url, response)
    }
  } catch (error) {
    await storage.delete(name)
    throw error
  }
}

/** @throws Error where an answer is not exactly this part of this version. */
export async function refuse(part: Part, build: string, response: Response): Promise<void> {
  const found = (expected: string, other: string | null) =>
    new Error(`${part.url}: expected ${expected}, found ${other ?? 'none'}`)
  if (response.status !== 200 || response.redirected) throw found('200', String(response.status))
  const type = response.headers.get('Content-Type')
  if (!type?.startsWith(part.type)) throw found(part.type, type)
  // While a deployment spreads, one place may have it and another not yet.
  const built = response.headers.get('Build')
  if (part.sha256 === null && built !== build) throw found(`build ${build}`, built)
  const hash = part.sha256 === null ? null : await sha256(await response.arrayBuffer())
  if (hash !== part.sha256) throw found(`a file of ${part.sha256}`, hash)
}

async function sha256(content: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
