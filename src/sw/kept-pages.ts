import { isPart, refuse } from './part.ts'
import type { Part } from './version.ts'

/** The pages that a phone keeps, in the order in which a visitor needs them. The build puts them together. */
export interface Pages {
  readonly build: string
  /** By language: the path of its start page, and the parts that its pages need. */
  readonly languages: Readonly<Record<string, readonly Part[]>>
}

/** The pages of the office on this device. */
export interface KeptPages {
  /** The paths of what this build has on the device. */
  paths(): Promise<ReadonlySet<string>>
  /**
   * Fetches what is missing or old of some languages, and of those of which any build has something, one part after the
   * other. What has come stays if a later part does not.
   *
   * @throws Error that names the first part that cannot be had.
   */
  keep(languages: readonly string[]): Promise<void>
  /** Removes the builds before this one, which takes their place. One that is being fetched is after it, and stays. */
  removeOlder(): Promise<void>
  /** Keeps a page that was just received, instead of an older copy. Another build's is not kept. */
  renew(path: string, page: Response): Promise<void>
  /** A part of this build, as the build or the Worker made it. */
  find(url: string): Promise<Response | undefined>
}

const PREFIX = 'pages-'
/** A server that accepts a request and never answers must not keep the others waiting. */
const PART_TIMEOUT_MS = 30_000
/** The page of the office announces the exceptions of a month, so a copy is not much older than a week. */
const OLD_MS = 7 * 86_400_000

export function createKeptPages(
  storage: CacheStorage,
  ask: (url: string, init: RequestInit) => Promise<Response>,
  { build, languages }: Pages,
  now: () => number,
): KeptPages {
  const own = PREFIX + build
  const parts = new Map(
    Object.values(languages)
      .flat()
      .map((part) => [part.url, part]),
  )

  const builds = async () => (await storage.keys()).filter((name) => name.startsWith(PREFIX))

  /** The builds before this one. Names are in the order in which they were opened. */
  const older = async () => {
    const names = await builds()
    return names.includes(own) ? names.slice(0, names.indexOf(own)) : names
  }

  async function pathsIn(name: string): Promise<string[]> {
    const cache = await storage.open(name)
    return (await cache.keys()).map(({ url }) => new URL(url).pathname)
  }

  /** The languages of which some build has the start page. */
  async function held(): Promise<string[]> {
    const paths = (await Promise.all((await builds()).map(pathsIn))).flat()
    return Object.keys(languages).filter((id) => paths.includes(`/${id}`))
  }

  async function keep(asked: readonly string[]): Promise<void> {
    const all = [...new Set([...(await held()), ...asked])]
    const wanted = new Map(all.flatMap((id) => (languages[id] ?? []).map((part) => [part.url, part])))
    // What was begun after the build in force, and never became whole, goes at once: two builds are the most.
    const [, ...begun] = await older()
    for (const name of begun) await storage.delete(name)
    const cache = await storage.open(own)
    for (const part of wanted.values()) {
      const kept = await cache.match(part.url)
      if (kept && !isOld(part, kept) && (await isPart(part, build, kept))) continue
      await cache.put(part.url, await fetchPart(part))
    }
  }

  /** Files are named by their content, so only pages grow old. */
  function isOld({ sha256 }: Part, kept: Response): boolean {
    return sha256 === null && now() - Date.parse(kept.headers.get('Date') ?? '') > OLD_MS
  }

  async function fetchPart(part: Part): Promise<Response> {
    const signal = AbortSignal.timeout(PART_TIMEOUT_MS)
    const response = await ask(part.url, { cache: 'no-cache', credentials: 'omit', signal })
    await refuse(part, build, response.clone())
    return response
  }

  return {
    keep,
    async paths() {
      return new Set((await storage.has(own)) ? await pathsIn(own) : [])
    },
    async removeOlder() {
      for (const name of await older()) await storage.delete(name)
    },
    async renew(path, page) {
      const part = parts.get(path)
      if (!part || !(await isPart(part, build, page)) || !(await storage.has(own))) return
      const cache = await storage.open(own)
      await cache.put(path, page)
    },
    async find(url) {
      const part = parts.get(url)
      const kept = part && (await storage.match(url, { cacheName: own }))
      return kept && (await isPart(part, build, kept)) ? kept : undefined
    },
  }
}
