import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createKeptPages, type KeptPages, type Pages } from '../../src/sw/kept-pages.ts'
import { createFakeCacheStorage, type FakeCacheStorage } from '../support/fake-cache-storage.ts'

const DAY_MS = 86_400_000
const START = Date.parse('2026-11-24T10:00:00Z')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const script = (build: string) => `script of ${build}`
const page = (url: string, build: string) => `<html>${url} of ${build}</html>`

/** What phones keep of a build: in each language two pages, and a file of both. */
function pagesOf(build: string): Pages {
  const file = { url: `/assets/${build}.js`, type: 'text/javascript', sha256: sha256(script(build)) }
  const inLanguage = (id: string) => [
    { url: `/${id}`, type: 'text/html', sha256: null },
    file,
    { url: `/${id}/departments`, type: 'text/html', sha256: null },
  ]
  return { build, languages: { ja: inLanguage('ja'), en: inLanguage('en') } }
}

interface Device {
  readonly storage: FakeCacheStorage
  /** What the server runs, and what is wrong with its answers. */
  readonly server: { build: string; broken: Map<string, () => Response>; asked: string[] }
  now: number
  worker(build: string): KeptPages
}

function createDevice(): Device {
  const server: Device['server'] = { build: 'one', broken: new Map(), asked: [] }
  const device: Device = {
    storage: createFakeCacheStorage(),
    server,
    now: START,
    worker: (build) =>
      createKeptPages(
        device.storage,
        async (url) => {
          server.asked.push(url)
          return server.broken.get(url)?.() ?? answer(url, server.build, device.now)
        },
        pagesOf(build),
        () => device.now,
      ),
  }
  return device
}

function answer(url: string, build: string, now: number): Response {
  const date = new Date(now).toUTCString()
  if (url.startsWith('/assets/'))
    return url === `/assets/${build}.js`
      ? new Response(script(build), { headers: { 'Content-Type': 'text/javascript', Date: date } })
      : new Response('none', { status: 404 })
  const html = page(url, build)
  const headers = {
    'Content-Type': 'text/html; charset=UTF-8',
    Build: build,
    'Content-SHA-256': sha256(html),
    Date: date,
  }
  return new Response(html, { headers })
}

const textOf = async (pages: KeptPages, url: string) => (await pages.find(url))?.text()

describe('the pages on a phone', () => {
  it('are those of the language that was asked for, each once', async () => {
    const { worker, server } = createDevice()
    const pages = worker('one')
    await pages.keep(['ja'])
    expect(server.asked).toEqual(['/ja', '/assets/one.js', '/ja/departments'])
    expect(await textOf(pages, '/ja/departments')).toBe(page('/ja/departments', 'one'))
    expect(await pages.find('/en')).toBeUndefined()
    await pages.keep(['ja'])
    expect(server.asked).toHaveLength(3)
    expect([...(await pages.paths())]).toEqual(['/ja', '/assets/one.js', '/ja/departments'])
    await pages.keep(['en'])
    expect(server.asked.slice(3)).toEqual(['/en', '/en/departments'])
    expect([...(await pages.paths())].slice(3)).toEqual(['/en', '/en/departments'])
  })

  it.each<[string, () => Response]>([
    [
      'a portal’s form',
      () => new Response('<html>Log in</html>', { headers: { 'Content-Type': 'text/html' } }),
    ],
    [
      'a page that is cut off',
      () => new Response('<html>/ja/dep', { headers: answer('/ja/departments', 'one', START).headers }),
    ],
    ['an error of a gateway', () => new Response('502', { status: 502 })],
    ['a page of another build', () => answer('/ja/departments', 'two', START)],
    ['a page that is gone', () => new Response('404', { status: 404, headers: { Build: 'one' } })],
    ['a text', () => new Response('hello', { headers: { 'Content-Type': 'text/plain', Build: 'one' } })],
  ])(
    'have never %s among them, keep what came before, and are completed the next time',
    async (_, broken) => {
      const { worker, server } = createDevice()
      const pages = worker('one')
      server.broken.set('/ja/departments', broken)
      await expect(pages.keep(['ja'])).rejects.toThrow('/ja/departments: expected')
      expect(await textOf(pages, '/ja')).toBe(page('/ja', 'one'))
      expect(await pages.find('/ja/departments')).toBeUndefined()
      server.broken.clear()
      server.asked.length = 0
      await pages.keep(['ja'])
      expect(server.asked).toEqual(['/ja/departments'])
      expect(await textOf(pages, '/ja/departments')).toBe(page('/ja/departments', 'one'))
    },
  )

  it('give way to the next build once that is whole, in all languages that were kept', async () => {
    const { worker, server, storage } = createDevice()
    await worker('one').keep(['ja'])
    await worker('one').keep(['en'])
    server.build = 'two'
    const next = worker('two')
    server.broken.set('/en/departments', () => new Response('502', { status: 502 }))
    await expect(next.keep([])).rejects.toThrow('/en/departments')
    expect(await textOf(worker('one'), '/en/departments')).toBe(page('/en/departments', 'one'))
    server.broken.clear()
    await next.keep([])
    expect(await textOf(worker('one'), '/ja')).toBe(page('/ja', 'one'))
    await next.removeOlder()
    expect(await storage.keys()).toEqual(['pages-two'])
    for (const url of ['/ja', '/ja/departments', '/en', '/en/departments'])
      expect(await textOf(next, url)).toBe(page(url, 'two'))
  })

  it('are of two builds at most, also if one build after the other cannot be had', async () => {
    const { worker, server, storage } = createDevice()
    await worker('one').keep(['ja'])
    for (const build of ['two', 'three', 'four']) {
      server.build = build
      server.broken.set(`/assets/${build}.js`, () => new Response('502', { status: 502 }))
      await expect(worker(build).keep([])).rejects.toThrow(build)
      expect(await storage.keys()).toEqual(['pages-one', `pages-${build}`])
    }
    expect(await textOf(worker('one'), '/ja')).toBe(page('/ja', 'one'))
  })

  it('leave the next build alone that is being fetched, or is whole and about to take over', async () => {
    const { worker, server, storage } = createDevice()
    await worker('one').keep(['ja'])
    server.build = 'two'
    server.broken.set('/ja/departments', () => new Response('502', { status: 502 }))
    const next = worker('two')
    await expect(next.keep([])).rejects.toThrow('/ja/departments')
    for (const missing of [true, false]) {
      await worker('one').keep(['ja'])
      await worker('one').removeOlder()
      expect(await storage.keys()).toEqual(['pages-one', 'pages-two'])
      expect([...(await next.paths())].includes('/ja/departments')).toBe(!missing)
      server.broken.clear()
      await next.keep([])
    }
  })

  it('are of the build that the server goes back to', async () => {
    const { worker, server, storage } = createDevice()
    await worker('one').keep(['ja'])
    for (const build of ['two', 'one']) {
      server.build = build
      await worker(build).keep([])
      await worker(build).removeOlder()
      expect(await storage.keys()).toEqual([`pages-${build}`])
      expect(await textOf(worker(build), '/ja')).toBe(page('/ja', build))
    }
  })

  it('are none before the first visit', async () => {
    const { worker, storage } = createDevice()
    expect(await worker('one').paths()).toEqual(new Set())
    await worker('one').removeOlder()
    expect(await storage.keys()).toEqual([])
  })

  it('leave what screens keep alone', async () => {
    const { worker, storage } = createDevice()
    for (const name of ['app-old', 'trial', 'office']) await storage.open(name)
    await worker('one').keep(['ja'])
    await worker('one').removeOlder()
    expect(await storage.keys()).toEqual(['app-old', 'trial', 'office', 'pages-one'])
  })

  it('are asked for again when they are a week old; files never are', async () => {
    const device = createDevice()
    const pages = device.worker('one')
    await pages.keep(['ja'])
    device.now += 6 * DAY_MS
    await pages.keep(['ja'])
    expect(device.server.asked).toHaveLength(3)
    device.now += 2 * DAY_MS
    await pages.keep(['ja'])
    expect(device.server.asked.slice(3)).toEqual(['/ja', '/ja/departments'])
    expect((await pages.find('/ja'))?.headers.get('Date')).toBe(new Date(device.now).toUTCString())
  })

  it('take the place of older copies as they come, if they are of this build and something is kept', async () => {
    const { worker, storage } = createDevice()
    const pages = worker('one')
    await pages.renew('/ja', answer('/ja', 'one', START))
    expect(await storage.keys()).toEqual([])
    await pages.keep(['ja'])
    const later = START + DAY_MS
    await pages.renew('/ja', answer('/ja', 'one', later))
    expect((await pages.find('/ja'))?.headers.get('Date')).toBe(new Date(later).toUTCString())
    await pages.renew('/ja', answer('/ja', 'two', later))
    await pages.renew('/ja', new Response('502', { status: 502 }))
    await pages.renew('/ja/topics/goal', answer('/ja/topics/goal', 'one', later))
    expect(await textOf(pages, '/ja')).toBe(page('/ja', 'one'))
    expect(await pages.find('/ja/topics/goal')).toBeUndefined()
  })

  it('are not shown if the disk has changed them, and are fetched again', async () => {
    const { worker, server, storage } = createDevice()
    const pages = worker('one')
    await pages.keep(['ja'])
    const cache = await storage.open('pages-one')
    const { headers } = answer('/ja', 'one', START)
    await cache.put('/ja', new Response('<html>damaged', { headers }))
    expect(await pages.find('/ja')).toBeUndefined()
    server.asked.length = 0
    await pages.keep(['ja'])
    expect(server.asked).toEqual(['/ja'])
    expect(await textOf(pages, '/ja')).toBe(page('/ja', 'one'))
  })

  it('stay readable when the disk is full, and tell of a broken one', async () => {
    const { worker, storage } = createDevice()
    const pages = worker('one')
    await pages.keep(['ja'])
    storage.writeFailure = new DOMException('full', 'QuotaExceededError')
    await expect(pages.keep(['en'])).rejects.toThrow('full')
    expect(await textOf(pages, '/ja')).toBe(page('/ja', 'one'))
    storage.failure = new Error('broken')
    await expect(pages.find('/ja')).rejects.toThrow('broken')
    await expect(pages.keep(['ja'])).rejects.toThrow('broken')
  })
})
