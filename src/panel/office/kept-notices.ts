/**
 * What the office has said last, kept on the device for a start without a network. It is parsed again when it is used,
 * as what comes from the network is, and the clock drops what is out of date.
 */
export interface KeptNotices {
  /** Undefined if nothing is kept, or the disk cannot be read. Never throws. */
  read(): Promise<unknown>
  /** Writes only what is not there already, so that repeated writes do not wear out the disk. Never throws. */
  keep(notices: unknown): Promise<void>
}

const CACHE = 'last-good'
const PATH = '/last-good/notices'

/**
 * @param storage read each time, because reading throws if storage is denied
 */
export function createKeptNotices(
  storage: () => CacheStorage,
  onFault: (error: unknown) => void,
): KeptNotices {
  const textOf = async () => (await storage().match(PATH, { cacheName: CACHE }))?.text()
  let writing = Promise.resolve()

  async function write(text: string): Promise<void> {
    try {
      if ((await textOf()) === text) return
      const cache = await storage().open(CACHE)
      await cache.put(PATH, new Response(text, { headers: { 'Content-Type': 'application/json' } }))
    } catch (error) {
      onFault(error)
    }
  }

  return {
    async read() {
      try {
        const text = await textOf()
        return text === undefined ? undefined : JSON.parse(text)
      } catch (error) {
        onFault(error)
        return undefined
      }
    },
    keep(notices) {
      // One after the other, so that what was said last is what stays.
      writing = writing.then(() => write(JSON.stringify(notices)))
      return writing
    },
  }
}
