/** What browsers tell of a connection. Not all do. */
interface Connection {
  /** Somebody asks for little to be loaded. */
  readonly saveData?: boolean
}

/**
 * Has the pages of this language kept on the device, so that they can be read without a network. That begins once this
 * page has what it needs. Without a service worker, or where data are to be saved, nothing is kept.
 */
export function keepPages({ serviceWorker, connection }: Navigator & { connection?: Connection }): void {
  if (!serviceWorker || connection?.saveData === true) return
  const [, language] = location.pathname.split('/')
  const begin = async () => {
    await serviceWorker.register('/pages-sw.js', { scope: '/', updateViaCache: 'none' })
    const { active } = await serviceWorker.ready
    active?.postMessage(language)
  }
  // Where it cannot be kept (a private window, a full disk), the page can still be read.
  const tryIt = () => void begin().catch(() => undefined)
  if (document.readyState === 'complete') tryIt()
  else addEventListener('load', tryIt, { once: true })
}
