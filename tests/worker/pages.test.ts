import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../dist/bundle.json'

const { edition } = bundle
const ask = (path: string, init: RequestInit = {}) =>
  exports.default.fetch(new Request(`https://office.test${path}`, { redirect: 'manual', ...init }))
const inLanguage = (path: string, language: string) => ask(path, { headers: { 'Accept-Language': language } })
const locales = edition.locales.map(({ id }) => id)

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

describe('the front door', () => {
  it.each([
    ['ja', '/ja'],
    ['ja-JP,ja;q=0.9,en;q=0.8', '/ja'],
    ['en-GB,en;q=0.9', '/en'],
    ['EN', '/en'],
    ['ne-NP,ne;q=0.9,en-US;q=0.8,en;q=0.7', '/ja-simple'],
    ['zh-CN', '/ja-simple'],
    ['en;q=0.5, ko', '/ja-simple'],
    ['en;q=0, ja;q=0.1', '/ja'],
    ['*', '/ja'],
    ['', '/ja'],
    [';;,q=,', '/ja-simple'],
  ])('leads a reader of %s to %s', async (language, path) => {
    const response = await inLanguage('/', language)
    expect(response.status).toBe(302)
    expect(response.headers.get('Location')).toBe(path)
    expect(response.headers.get('Vary')).toBe('Accept-Language')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Set-Cookie')).toBeNull()
  })
})

describe('short addresses', () => {
  it('lead to the page of every topic and department, in small letters and in capitals, as in QR codes', async () => {
    for (const { id, code } of edition.topics) {
      for (const letter of ['t', 'T']) {
        expect((await inLanguage(`/${letter}/${code}`, 'en')).headers.get('Location')).toBe(
          `/en/topics/${id}`,
        )
      }
    }
    for (const { id, code } of edition.departments) {
      for (const letter of ['d', 'D']) {
        expect((await inLanguage(`/${letter}/${code}`, 'ja')).headers.get('Location')).toBe(
          `/ja/departments/${id}`,
        )
      }
    }
    expect((await inLanguage('/D', 'vi')).headers.get('Location')).toBe('/ja-simple/departments')
    expect((await inLanguage('/t', 'en')).headers.get('Location')).toBe('/en/topics')
    expect((await inLanguage('/T', 'en')).headers.get('Location')).toBe('/en/topics')
    expect((await inLanguage('/f', 'en')).headers.get('Location')).toBe('/en/search')
    expect((await inLanguage('/F', 'en')).headers.get('Location')).toBe('/en/search')
  })

  it.each(['/t/0', '/t/9999', '/d/99', '/t/goal', '/t/1x'])('without a page give 404: %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})

describe('pages', () => {
  it.each(locales)('in %s exist for every topic and department', async (locale) => {
    const paths = [
      '',
      '/departments',
      '/topics',
      ...edition.needs.map(({ id }) => `/needs/${id}`),
      '/card',
      ...edition.topics.map(({ id }) => `/topics/${id}`),
      ...edition.departments.map(({ id }) => `/departments/${id}`),
    ]
    for (const path of paths) {
      const response = await ask(`/${locale}${path}`)
      const html = await response.text()
      expect([path, response.status]).toEqual([path, 200])
      // What a phone may keep says whose it is, and how to tell whether it is whole.
      expect(response.headers.get('Build')).toBe(bundle.build)
      expect(response.headers.get('Content-SHA-256')).toBe(await sha256(html))
      for (const other of locales) expect(html).toContain(`<a href="/${other}${path}" hreflang="${other}"`)
      const centre = edition.office.languages.phone.value
      if (centre !== null) expect(html).toContain(`href="tel:${centre.replaceAll('-', '')}"`)
      // The page of the office has its facts as data, which nothing runs.
      const scripts = html.match(/<script[^>]*>/g) ?? []
      expect([path, scripts]).toEqual([
        path,
        [
          ...(path === '/topics/office' ? ['<script type="application/ld+json">'] : []),
          `<script type="module" src="${bundle.assets.pageScript}" data-speech="${bundle.assets.speech}">`,
        ],
      ])
      expect(html).not.toMatch(/ style=/)
      // The script of the search fills in what its form says.
      expect(html.replaceAll(/ data-count="[^"]*"/g, '')).not.toMatch(/undefined|\[object|{{/)
    }
  })
})

describe('a missing page', () => {
  it.each([
    ['/ja/topics/nothing', 'ja', 'en'],
    ['/en/departments/nothing', 'en', 'ja'],
    ['/ja-simple/x/y/z', 'ja-simple', 'ja'],
    ['/xx', 'ja', 'ja'],
    ['/xx/topics/goal', 'en', 'en'],
    ['/screens/nothing', 'en', 'en'],
    ['/api/nothing', 'ja', 'ja'],
    ['/%E0%A4%A', 'en', 'en'],
    ['/ja/topics/%00', 'ja', 'en'],
    ['//ja', 'en', 'en'],
  ])('%s is a page in %s with a way on', async (path, locale, language) => {
    const response = await inLanguage(path, language)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain(`href="/${locale}/departments"`)
  })
})

describe('methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not for visitors', async (method) => {
    const response = await ask('/ja', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD')
  })

  it('HEAD is a GET without a body', async () => {
    const response = await ask('/ja', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})
