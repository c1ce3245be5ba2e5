import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../dist/bundle.json'
import { screens } from '../../src/facts/screens.ts'

const { edition, assets } = bundle
const ask = (path: string, init: RequestInit = {}) =>
  exports.default.fetch(new Request(`https://office.test${path}`, { redirect: 'manual', ...init }))
const inLanguage = (path: string, language: string) => ask(path, { headers: { 'Accept-Language': language } })
const locales = edition.locales.map(({ id }) => id)
const AT = '?at=2026-11-24T10:05:00%2B09:00'
const slideOf = (html: string) => html.match(/data-slide="([^"]+)"/)?.[1]

describe('the page of what a screen shows', () => {
  it.each(screens.map(({ id }) => id))(
    'of %s has the slide of the moment in every language, and no cache keeps it',
    async (id) => {
      const wall = slideOf(await (await ask(`/screens/${id}${AT}`)).text())
      for (const locale of locales) {
        const response = await ask(`/${locale}/now/${id}${AT}`)
        const html = await response.text()
        expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
        expect([locale, slideOf(html)]).toEqual([locale, wall])
        expect(html).toContain('<meta name="robots" content="noindex"')
        expect(html).not.toMatch(/ style=|undefined|\[object/)
        // What stands in braces is filled in by the script.
        expect(html.replace(/<script.*<\/script>/s, '')).not.toContain('{{')
        const boot = JSON.parse(html.match(/id="boot">(.*?)<\/script>/)?.[1] ?? '')
        expect(boot).toMatchObject({
          at: Date.parse('2026-11-24T10:05:00+09:00'),
          preview: true,
          locale,
          editionUrl: assets.edition,
          screen: { id },
        })
        expect(html).toContain(`<script type="module" src="${assets.nowScript}">`)
      }
    },
  )

  it('is of the time of the request if its address asks for no other', async () => {
    const before = Date.now()
    const html = await (await ask(`/${locales[0]}/now/${screens[0]?.id}`)).text()
    const { at, preview } = JSON.parse(html.match(/id="boot">(.*?)<\/script>/)?.[1] ?? '')
    expect(preview).toBe(false)
    expect(at).toBeGreaterThanOrEqual(before)
    expect(at).toBeLessThanOrEqual(Date.now())
  })

  it('rests when the screen rests', async () => {
    const html = await (await ask(`/en/now/${screens[0]?.id}${AT}&hours=11:00-20:00`)).text()
    expect(slideOf(html)).toBe('night')
  })

  it.each(['at=yesterday', 'hours=always'])('refuses %s', async (query) => {
    expect((await ask(`/en/now/${screens[0]?.id}?${query}`)).status).toBe(400)
  })

  it.each(['/en/now/nothing', '/en/now/', '/en/now', '/xx/now/lobby', '/en/now/LOBBY', '/en/now/__proto__'])(
    'does not exist at %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )
})

describe('the short address of a screen', () => {
  it.each(screens.map(({ id }) => id))(
    'leads to what %s shows, in the reader’s language, in small letters and in capitals',
    async (id) => {
      for (const path of [`/w/${id}`, `/W/${id.toUpperCase()}`]) {
        const response = await inLanguage(path, 'en')
        expect([response.status, response.headers.get('Location')]).toEqual([302, `/en/now/${id}`])
        expect(response.headers.get('Vary')).toBe('Accept-Language')
      }
      expect((await inLanguage(`/w/${id}`, 'vi')).headers.get('Location')).toMatch(/^\/ja-simple\/now\//)
    },
  )

  it.each(['/w/nothing', '/W/NOTHING', '/w', '/w/constructor'])('leads nowhere from %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})
