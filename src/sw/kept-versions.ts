import { isPart, refuse } from './part.ts'
import { buildsIn, cacheOf, type Part, parseVersion, type Version } from './version.ts'

/**
 * The address under which a cache keeps the list of its version. It is written last, so a cache without one is not
 * whole.
 */
const LIST = '/version'
/** A server that accepts a request and never answers must not hold up an installation for ever. */
const PART_TIMEOUT_MS = 60_000
/** Without these a page does not start. Without a font or a symbol it can still be read. */
const STARTING = ['text/html', 'text/javascript', 'text/css']

/**
 * How much of a version must be present and as the build made it. `whole` checks every part. `ready` checks the parts
 * that a page needs to start, and only the presence of the others, which takes a third of the time. `least` checks
 * only the parts that a page needs to start.
 */
export type Need = 'whole' | 'ready' | 'least'

/** The versions of the app on this device. */
export interface KeptVersions {
  /** The builds of which something is on the device. */
  builds(): Promise<string[]>
  /** The list of a build's parts, if the build was whole once. */
  list(build: string): Promise<Version | undefined>
  /** Whether as much of a version as is needed is present. */
  has(version: Version, need: Need): Promise<boolean>
  /**
   * Fetches the missing or wrong parts of a version, one file after the other, so that a thousand screens ask evenly.
   * Good parts stay as they are, so the version in force can be completed while it runs.
   *
   * @throws Error that names the first part that cannot be had.
   */
  complete(version: Version): Promise<void>
  /** A part as the build made it, from any cache that has it. */
  find(part: Part, build: string): Promise<Response | undefined>
  /** The kept page of a screen, of a version without a list. Versions before 0.5.0 have none. */
  unlistedPage(build: string, path: string): Promise<Response | undefined>
  remove(build: string): Promise<void>
}

export function createKeptVersions(
  storage: CacheStorage,
  ask: (url: string, init: RequestInit) => Promise<Response>,
): KeptVersions {
  const match = (build: string, url: string) =>
    storage.match(url, { cacheName: cacheOf(build) }).catch(() => undefined)

  async function list(build: string): Promise<Version | undefined> {
    const kept = await match(build, LIST)
    return parseVersion(await kept?.json().catch(() => undefined), build)
  }

  async function has({ build, parts }: Version, need: Need): Promise<boolean> {
    const name = cacheOf(build)
    if (!(await storage.has(name))) return false
    const looked = need === 'whole' ? parts : parts.filter(({ type }) => STARTING.includes(type))
    // Opened by the name of the cache: a deleted cache can still be read through its handle.
    const right = await Promise.all(
      looked.map(async (part) => isPart(part, build, await match(build, part.url))),
    )
    if (need !== 'ready' || !right.every(Boolean)) return right.every(Boolean)
    const kept = await (await storage.open(name)).keys()
    const there = new Set(kept.map(({ url }) => pathOf(url)))
    return parts.every(({ url }) => there.has(url))
  }

  async function find(part: Part, build: string): Promise<Response | undefined> {
    const others = buildsIn(await storage.keys()).filter((other) => other !== build)
    for (const kept of [build, ...others]) {
      const response = await match(kept, part.url)
      if (await isPart(part, build, response)) return response
    }
    return undefined
  }

  async function complete(version: Version): Promise<void> {
    const { build, parts } = version
    const name = cacheOf(build)
    const isNew = !(await storage.has(name))
    try {
      const cache = await storage.open(name)
      for (const part of parts) {
        if (await isPart(part, build, await cache.match(part.url))) continue
        // A new version comes only from the server. A damaged version can be repaired from any whole copy.
        const response = (isNew ? undefined : await find(part, build)) ?? (await fetchPart(part, build))
        await cache.put(part.url, response)
      }
      await cache.put(LIST, Response.json(version))
      if (!(await has(version, 'whole')) || !(await list(build)))
        throw new Error(`${name}: expected a whole version, found one that was changed meanwhile`)
    } catch (error) {
      // Part of a version is of no use. But screens may start from a version that was there before, so it stays.
      if (isNew) await storage.delete(name)
      throw error
    }
  }

  async function fetchPart(part: Part, build: string): Promise<Response> {
    const signal = AbortSignal.timeout(PART_TIMEOUT_MS)
    const response = await ask(part.url, { cache: 'no-cache', credentials: 'omit', signal })
    await refuse(part, build, response.clone())
    return response
  }

  return {
    builds: async () => buildsIn(await storage.keys()),
    list,
    has,
    complete,
    find,
    async unlistedPage(build, path) {
      const page = await match(build, path)
      return page?.status === 200 && page.headers.get('Build') === build ? page : undefined
    },
    async remove(build) {
      await storage.delete(cacheOf(build))
    },
  }
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}
