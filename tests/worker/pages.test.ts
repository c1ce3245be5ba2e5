import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../dist/bundle.json'

const { edition } = bundle
const ask = (path: string, init: RequestInit = {}) =>
  exports.default.fetch(new Request(`https://office.test${path}`, { redirect: 'manual', ...init }))
const inLanguage = (path: string, language: string) => ask(path, { headers: { 'Accept-Language': language } })
const locales = edition.locales.map(({ id }) => id)

/** What a page says, without markup and readings. */
const textOf = (html: string) => html.replace(/<(rt|rp)[^>]*>.*?<\/\1>/g, '').replace(/<[^>]+>/g, '')

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
  it('lead to the page of every topic and department, in small letters and, as QR codes say them, capitals', async () => {
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
  })

  it.each(['/t/0', '/t/9999', '/d/99', '/t/power-cuts', '/t/1x'])(
    'that lead nowhere say so: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )
})

describe('pages', () => {
  it.each(locales)('in %s are there for every topic and department', async (locale) => {
    const paths = [
      '',
      '/departments',
      ...edition.topics.map(({ id }) => `/topics/${id}`),
      ...edition.departments.map(({ id }) => `/departments/${id}`),
    ]
    for (const path of paths) {
      const response = await ask(`/${locale}${path}`)
      const html = await response.text()
      expect([path, response.status]).toEqual([path, 200])
      for (const other of locales) expect(html).toContain(`hreflang="${other}" href="/${other}${path}"`)
      expect(html).toContain('href="tel:0452221209"')
      expect(html).not.toContain('<script')
      expect(html).not.toMatch(/ style=/)
      expect(html).not.toMatch(/undefined|\[object|{{/)
    }
  })

  it('say outside the plan’s year that it is of that year, in the language of the page', async () => {
    const caveats = {
      ja: '2022年度の計画（今と違う場合あり）',
      'ja-simple': '変わったかもしれません',
      en: 'May have changed.',
    }
    for (const [locale, caveat] of Object.entries(caveats)) {
      for (const { id, period } of edition.topics) {
        const text = textOf(await (await ask(`/${locale}/topics/${id}`)).text())
        expect([locale, id, text.includes(caveat)]).toEqual([locale, id, period !== undefined])
      }
    }
  })

  it('show no fact that may not be shown', async () => {
    const hidden = [
      '866-8441',
      '866-8466',
      '866-8426',
      '866-8476',
      '866-8431',
      '866-8351',
      '866-8416',
      'to-kusei',
      'Children and Families Support Division',
    ]
    for (const locale of locales) {
      for (const { id } of edition.departments) {
        const html = await (await ask(`/${locale}/departments/${id}`)).text()
        for (const fact of hidden) expect([id, fact, html.includes(fact)]).toEqual([id, fact, false])
      }
    }
  })

  it('give the main number and fax with every department, and say an unconfirmed reading is unconfirmed', async () => {
    for (const { id } of edition.departments) {
      const html = await (await ask(`/en/departments/${id}`)).text()
      expect(html).toContain('045-866-8484')
      expect(html).toContain('045-862-3054')
    }
    expect(await (await ask('/en/departments/nurseries')).text()).toMatch(
      /Reading not confirmed: <span lang="ja">ぐみざわ/,
    )
  })
})

describe('what is not there', () => {
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
