import { isPart, refuse } from './part.ts'
import { buildsIn, cacheOf, type Part, parseVersion, type Version } from './version.ts'

/** Where a cache keeps the list of its version. It is written last, so a cache without one is not whole. */
const LIST = '/version'
/** A server that takes a question and never answers must not hold up an installation for ever. */
const PART_TIMEOUT_MS = 60_000
/** Without these a page does not start. Without a font or a symbol it is still read. */
const STARTING = ['text/html', 'text/javascript', 'text/css']

/** The versions of the app on this device. */
export interface KeptVersions {
  /** The builds of which there is something. */
  builds(): Promise<string[]>
  /** The list of a build's parts, where it was once whole. */
  list(build: string): Promise<Version | undefined>
  /** Whether every part is there and is what the build made; `start`: every part that a page needs to start. */
  isWhole(version: Version, need?: 'all' | 'start'): Promise<boolean>
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

  async function isWhole({ build, parts }: Version, need: 'all' | 'start' = 'all'): Promise<boolean> {
    const needed = need === 'all' ? parts : parts.filter(({ type }) => STARTING.includes(type))
    // Looked at anew, by the name of the cache: one that was deleted can still be written to by its handle.
    const right = await Promise.all(
      needed.map(async (part) => isPart(part, build, await match(build, part.url))),
    )
    return right.every(Boolean)
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
      if (!(await isWhole(version)) || !(await list(build)))
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
    isWhole,
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
