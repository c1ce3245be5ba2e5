import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createKeptVersions } from '../../src/sw/kept-versions.ts'
import { partsOfScreen, type Version, withScreen } from '../../src/sw/version.ts'
import { createFakeCacheStorage } from '../support/fake-cache-storage.ts'

const VERSION: Version = { build: 'own', screens: ['lobby'], parts: partsOfScreen('lobby', 'own') }
const ADDED = withScreen(VERSION, 'second-floor')

/** A device, and a server that knows some screens. */
function device(screens: readonly string[]) {
  const asked: string[] = []
  const ask = async (url: string) => {
    asked.push(url)
    const [, , screen = ''] = url.split('/')
    const isPage = url.endsWith('/shell')
    const headers = {
      'Content-Type': isPage ? 'text/html' : 'text/css',
      Build: 'own',
      'Content-SHA-256': createHash('sha256').update(url).digest('hex'),
    }
    return new Response(url, { status: screens.includes(screen) ? 200 : 404, headers })
  }
  return { versions: createKeptVersions(createFakeCacheStorage(), ask), asked }
}

describe('a screen that staff have added', () => {
  it('is no screen of the build, and one of the version that a device keeps', () => {
    expect(withScreen(VERSION, 'lobby')).toBe(VERSION)
    expect(ADDED.screens).toEqual(['lobby', 'second-floor'])
    expect(VERSION.screens).toEqual(['lobby'])
  })

  it('is fetched beside a version that is whole, and nothing else is fetched again', async () => {
    const { versions, asked } = device(['lobby', 'second-floor'])
    await versions.complete(VERSION)
    expect(await versions.has(ADDED, 'ready')).toBe(false)
    asked.length = 0
    await versions.complete(ADDED)
    expect(asked).toEqual(partsOfScreen('second-floor', 'own').map(({ url }) => url))
    for (const need of ['whole', 'ready', 'least'] as const) {
      expect(await versions.has(ADDED, need)).toBe(true)
      expect(await versions.has(VERSION, need)).toBe(true)
    }
    const [page] = partsOfScreen('second-floor', 'own')
    expect(await (await versions.find(page, 'own'))?.text()).toBe(page.url)
  })

  it('that staff have taken away again leaves the version as it was', async () => {
    const { versions } = device(['lobby'])
    await versions.complete(VERSION)
    await expect(versions.complete(ADDED)).rejects.toThrow(
      '/screens/second-floor/shell: expected 200, found 404',
    )
    expect(await versions.has(VERSION, 'whole')).toBe(true)
    expect(await versions.list('own')).toEqual(VERSION)
  })
})
