import { isPart, refuse } from './part.ts'
import { buildsIn, cacheOf, type Part, parseVersion, type Version } from './version.ts'

/** Where a cache keeps the list of its version. It is written last, so a cache without one is not whole. */
const LIST = '/version'
/** A server that takes a question and never answers must not hold up an installation for ever. */
const PART_TIMEOUT_MS = 60_000
/** Without these a page does not start. Without a font or a symbol it is still read. */
const STARTING = ['text/html', 'text/javascript', 'text/css']

/**
 * How much of a version has to be there, and to be what the build made: `whole` looks at every part; `ready` at those
 * that a page needs to start, and that there is something of the others, which takes a third of the time; `least` at
 * those that a page needs to start, and no more.
 */
export type Need = 'whole' | 'ready' | 'least'

/** The versions of the app on this device. */
export interface KeptVersions {
  /** The builds of which there is something. */
  builds(): Promise<string[]>
  /** The list of a build's parts, where it was once whole. */
  list(build: string): Promise<Version | undefined>
  /** Whether there is as much of a version as is needed. */
  has(version: Version, need: Need): Promise<boolean>
  /**
   * Fetches what is missing or wrong of a version, one file after the other, so that a thousand screens ask for it
   * evenly. What is there already stays as it is, so the version in force may be completed while it runs.
   *
   * @throws Error naming the first part that cannot be had.
   */
  complete(version: Version): Promise<void>
  /** A part as the build made it, from whichever cache has it. */
  find(part: Part, build: string): Promise<Response | undefined>
  /** The page that a version without a list keeps of a screen: versions before 0.5.0 have none. */
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
    // Looked at by the name of the cache: one that was deleted can still be read by its handle.
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
        // A new version comes from the server alone; for one that was damaged, any whole copy is good.
        const response = (isNew ? undefined : await find(part, build)) ?? (await fetchPart(part, build))
        await cache.put(part.url, response)
      }
      await cache.put(LIST, Response.json(version))
      if (!(await has(version, 'whole')) || !(await list(build)))
        throw new Error(`${name}: expected it whole, found that something else has changed it meanwhile`)
    } catch (error) {
      // Part of a version is of no use. One that was there before may be what the screens start from.
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
