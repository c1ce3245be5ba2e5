import { env, exports } from 'cloudflare:workers'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import bundle from '../../dist/bundle.json'
import { screens } from '../../src/facts/screens.ts'
import { isListed, pagePath, placesOf, shortPath } from '../../src/shared/edition/address.ts'

const { edition } = bundle
const origin = env.PUBLIC_ORIGIN
const ask = (path: string) => exports.default.fetch(new Request(`https://office.test${path}`))
const read = async (path: string) => parseHTML(await (await ask(path)).text()).document
const locales = edition.locales.map(({ id }) => id)
const listed = placesOf(edition, screens).filter(isListed)
const alternatesIn = (links: Iterable<Element>) =>
  [...links].map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])

describe('a page for search engines', () => {
  it.each(locales)('in %s has one address, and says where it is in each language', async (locale) => {
    for (const place of listed) {
      const page = await read(pagePath(locale, place))
      const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href')
      expect(canonical).toBe(origin + pagePath(locale, place))
      expect(alternatesIn(page.querySelectorAll('link[rel=alternate]'))).toEqual([
        ...locales.map((id) => [id, origin + pagePath(id, place)]),
        ['x-default', origin + shortPath(edition, place)],
      ])
      expect(page.querySelector('meta[name=robots]')).toBeNull()
    }
  })

  it.each(locales)('in %s is described by its own words', async (locale) => {
    for (const place of listed) {
      const page = await read(pagePath(locale, place))
      const description = page.querySelector('meta[name=description]')?.getAttribute('content') ?? ''
      expect([pagePath(locale, place), description]).toEqual([
        pagePath(locale, place),
        expect.stringMatching(/^[^\n｜《》{}\u200b]{8,300}$/),
      ])
    }
  })

  it('is not for them if it does not exist, answers what was typed, or is for those who mount a panel', async () => {
    for (const locale of locales)
      for (const path of [`/${locale}/screens`, `/${locale}/search?q=tax`, `/${locale}/nothing`]) {
        const page = await read(path)
        expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
        expect(
          page.querySelector('link[rel=canonical], link[rel=alternate], meta[name=description]'),
        ).toBeNull()
      }
  })
})

describe('the map of all pages', () => {
  it('has every page in every language, with its other languages, and each of them exists', async () => {
    const response = await ask('/sitemap.xml')
    expect(response.headers.get('Content-Type')).toBe('application/xml; charset=UTF-8')
    const xml = await response.text()
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
    expect(addresses.toSorted()).toEqual(
      listed.flatMap((place) => locales.map((id) => origin + pagePath(id, place))).toSorted(),
    )
    expect(xml.match(/hreflang="x-default"/g)).toHaveLength(addresses.length)
    for (const address of addresses)
      expect([address, (await ask(address.replace(origin, ''))).status]).toEqual([address, 200])
  })

  it('is named in what tells programs to leave screens, staff and searches alone', async () => {
    const response = await ask('/robots.txt')
    expect(response.headers.get('Content-Type')).toContain('text/plain')
    const text = await response.text()
    expect(text).toContain(`Sitemap: ${origin}/sitemap.xml`)
    const closed = text.match(/(?<=Disallow: ).+/g) ?? []
    for (const path of ['/screens/lobby', '/api/edition', '/staff', '/ja/search?q=x', '/en/screens'])
      expect([path, closed.some((begin) => path.startsWith(begin))]).toEqual([path, true])
    for (const place of listed)
      for (const id of locales) {
        const path = pagePath(id, place)
        expect([path, closed.filter((begin) => path.startsWith(begin))]).toEqual([path, []])
      }
  })
})
