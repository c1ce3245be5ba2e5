import { env, exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../dist/bundle.json'
import { screens } from '../../src/facts/screens.ts'
import { pagePath, placesOf, shortPath } from '../../src/shared/edition/address.ts'

const { edition } = bundle
const places = placesOf(edition, screens)
const locales = edition.locales.map(({ id }) => id)

describe('what the display knows of its readers', () => {
  it('is nothing: no answer sets a cookie, and all of them keep the addresses of readers from other sites', async () => {
    const paths = [
      ...locales.flatMap((id) => [...places.map((place) => pagePath(id, place)), `/${id}/nothing`]),
      ...places.map((place) => shortPath(edition, place)),
      ...screens.flatMap(({ id }) => [`/screens/${id}`, `/screens/${id}/shell`, `/screens/${id}/style.css`]),
      ...screens.map(({ id }) => `/api/screens/${id}`),
      ...['/api/edition', '/health', '/sitemap.xml', '/robots.txt', '/open-data/public-facilities.csv'],
    ]
    for (const path of paths) {
      const request = new Request(`https://office.test${path}`, {
        headers: { Cookie: 'known=1' },
        redirect: 'manual',
      })
      const { headers } = await exports.default.fetch(request)
      const found = [headers.get('Set-Cookie'), headers.get('Referrer-Policy')]
      expect([path, ...found]).toEqual([path, null, 'no-referrer'])
    }
    for (const path of ['/sw.js', bundle.assets.pictograms, '/icon.svg']) {
      const { headers } = await env.ASSETS.fetch(`https://office.test${path}`)
      expect([path, headers.get('Set-Cookie')]).toEqual([path, null])
    }
  })

  it.each(locales)('is told to them on a page in %s, to which every page leads', async (locale) => {
    const path = pagePath(locale, { kind: 'privacy' })
    for (const place of places) {
      const page = await exports.default.fetch(`https://office.test${pagePath(locale, place)}`)
      expect(await page.text()).toContain(`<a href="${path}">`)
    }
    const html = await (await exports.default.fetch(`https://office.test${path}`)).text()
    for (const { heading } of Object.values(bundle.statements[locale]?.privacy.parts ?? {}))
      expect(html).toContain(heading.split(/[｜\u200b ]/)[0])
  })
})
