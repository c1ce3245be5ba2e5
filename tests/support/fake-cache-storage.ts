/** Cache Storage in memory, with controls for a test. */
export interface FakeCacheStorage extends CacheStorage {
  /** Raised by every call, as if storage were denied or the disk broken. */
  failure: Error | undefined
  /** Raised by every write, as if the disk were full. What is kept can still be read. */
  writeFailure: Error | undefined
  /** The paths that were written, in order and with repetitions. */
  readonly written: string[]
}

interface Setup {
  /** The base of relative addresses. */
  readonly origin?: string
  /** The source of answers for `add` and `addAll`. */
  readonly fetch?: (request: Request) => Promise<Response>
}

type Key = RequestInfo | URL

/**
 * Replaces the browser's Cache Storage. It replaces an entry as a whole, gives every reader a response of its own,
 * and is as strict about what may be kept.
 */
export function createFakeCacheStorage(setup: Setup = {}): FakeCacheStorage {
  const { origin = 'https://screen.example' } = setup
  const caches = new Map<string, Cache>()
  const fake: FakeCacheStorage = {
    failure: undefined,
    writeFailure: undefined,
    written: [],
    async open(name) {
      look(fake)
      const opened = caches.get(name) ?? createFakeCache(fake, { fetch: globalThis.fetch, ...setup, origin })
      caches.set(name, opened)
      return opened
    },
    async has(name) {
      look(fake)
      return caches.has(name)
    },
    async delete(name) {
      look(fake)
      return caches.delete(name)
    },
    async keys() {
      look(fake)
      return [...caches.keys()]
    },
    async match(key, options) {
      look(fake)
      const name = options?.cacheName
      for (const [own, cache] of caches) {
        const found = name === undefined || name === own ? await cache.match(key, options) : undefined
        if (found) return found
      }
      return undefined
    },
  }
  return fake
}

function createFakeCache(storage: FakeCacheStorage, { origin, fetch }: Required<Setup>): Cache {
  let entries: { readonly request: Request; readonly response: Response }[] = []
  const matching = (key: Key | undefined, options: CacheQueryOptions = {}) =>
    key === undefined
      ? entries
      : entries.filter(({ request, response }) => matches(requestOf(key, origin), request, response, options))

  async function put(key: Key, response: Response): Promise<void> {
    write(storage)
    const request = requestOf(key, origin)
    if (request.method !== 'GET')
      throw new TypeError(`a cache keeps answers to GET, not to ${request.method}`)
    if (response.status === 206) throw new TypeError('a cache keeps no part of an answer')
    if (response.headers.get('Vary')?.includes('*')) throw new TypeError('a cache keeps nothing with Vary: *')
    if (response.bodyUsed) throw new TypeError('the body of the response is used')
    const { status, statusText, headers } = response
    const body = response.body === null ? null : await response.arrayBuffer()
    const kept = new Response(body, { status, statusText, headers })
    Object.defineProperty(kept, 'url', { value: response.url })
    const replaced = matching(request)
    entries = [...entries.filter((entry) => !replaced.includes(entry)), { request, response: kept }]
    storage.written.push(new URL(request.url).pathname)
  }

  async function addAll(keys: Iterable<Key>): Promise<void> {
    const requests = [...keys].map((key) => requestOf(key, origin))
    const answers = await Promise.all(requests.map((request) => fetch(request)))
    const bad = answers.find((answer) => !answer.ok)
    if (bad) throw new TypeError(`expected an answer that is ok, found ${bad.status}`)
    for (const [index, request] of requests.entries()) await put(request, answers[index] ?? Response.error())
  }

  return {
    put,
    addAll,
    add: (key) => addAll([key]),
    async match(key, options) {
      look(storage)
      const [found] = matching(key, options)
      return found && copyOf(found.response)
    },
    async matchAll(key, options) {
      look(storage)
      return matching(key, options).map(({ response }) => copyOf(response))
    },
    async delete(key, options) {
      look(storage)
      const gone = matching(key, options)
      entries = entries.filter((entry) => !gone.includes(entry))
      return gone.length > 0
    },
    async keys(key, options) {
      look(storage)
      return matching(key, options).map(({ request }) => request)
    },
  }
}

function look({ failure }: FakeCacheStorage): void {
  if (failure) throw failure
}

function write({ failure, writeFailure }: FakeCacheStorage): void {
  const raised = failure ?? writeFailure
  if (raised) throw raised
}

/** A copy that keeps its URL, as a browser's response does. `clone` of a constructed response loses it. */
function copyOf(response: Response): Response {
  return Object.defineProperty(response.clone(), 'url', { value: response.url })
}

function requestOf(key: Key, origin: string): Request {
  return key instanceof Request ? key : new Request(new URL(String(key), origin))
}

function matches(asked: Request, kept: Request, answer: Response, options: CacheQueryOptions): boolean {
  if (asked.method !== 'GET' && !options.ignoreMethod) return false
  const vary = options.ignoreVary ? [] : (answer.headers.get('Vary') ?? '').split(',')
  const isVaried = vary
    .map((name) => name.trim())
    .some((name) => name !== '' && asked.headers.get(name) !== kept.headers.get(name))
  return !isVaried && addressOf(asked, options) === addressOf(kept, options)
}

/** The address without its fragment, which is never sent. */
function addressOf({ url }: Request, { ignoreSearch = false }: CacheQueryOptions): string {
  const { origin, pathname, search } = new URL(url)
  return origin + pathname + (ignoreSearch ? '' : search)
}
