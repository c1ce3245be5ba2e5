import { env, exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../dist/bundle.json'
import { screens } from '../../src/facts/screens.ts'
import { textMm } from '../../src/shared/screen/legibility.ts'
import { mmPerPx } from '../../src/shared/screen/panel-size.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { allowing, SECURITY_HEADERS, sourceHash } from '../../src/worker/security-headers.ts'

const ask = (path: string, init: RequestInit = {}) =>
  exports.default.fetch(new Request(`https://office.test${path}`, init))
const [first] = screens as [Screen, ...Screen[]]
const last = screens.at(-1) ?? first
const AT = '?at=2026-11-24T10:05:00%2B09:00'

describe('a screen', () => {
  it.each(screens.map(({ id }) => id))(
    '%s shows the slide of the moment, with all that it needs to go on',
    async (id) => {
      const response = await ask(`/screens/${id}${AT}`)
      const html = await response.text()
      expect(response.status).toBe(200)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      const boot = JSON.parse(html.match(/id="boot">(.*?)<\/script>/)?.[1] ?? '')
      expect(boot).toMatchObject({
        at: Date.parse('2026-11-24T10:05:00+09:00'),
        preview: true,
        editionUrl: bundle.assets.edition,
      })
      expect(boot.edition.topics.length).toBeLessThanOrEqual(8)
      expect(html).not.toMatch(/ style=/)
      // The app, and the one inline script that the policy names by its hash.
      expect(html.match(/<script(?! type="application\/json")/g)).toHaveLength(2)
      expect(html).toContain(`<script>${bundle.assets.lateStart.code}</script>`)
    },
  )

  it('is the same in every browser at the same time', async () => {
    const [one, other] = await Promise.all([
      ask(`/screens/${first.id}${AT}`),
      ask(`/screens/${first.id}${AT}`),
    ])
    expect(await one.text()).toBe(await other.text())
  })

  it('refuses an invalid moment', async () => {
    const response = await ask(`/screens/${first.id}?at=yesterday`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('expected an instant')
  })

  it('takes text size, colours and scale from the address, and refuses invalid values', async () => {
    const html = await (await ask(`/screens/${first.id}${AT}&text=large&theme=contrast&mm-per-px=0.5`)).text()
    expect(html).toContain('data-text="large" data-theme="contrast"')
    for (const query of ['text=huge', 'theme=pink', 'mm-per-px=wide', 'mm-per-px=0']) {
      const response = await ask(`/screens/${first.id}?${query}`)
      expect(response.status, query).toBe(400)
      expect(await response.text(), query).toContain(query.split('=')[0])
    }
  })

  it('rests outside the hours that the address gives it, and refuses invalid hours', async () => {
    const html = await (await ask(`/screens/${first.id}${AT}&hours=07:00-10:00`)).text()
    expect(html).toContain('data-kind="night"')
    expect(JSON.parse(html.match(/id="boot">(.*?)<\/script>/)?.[1] ?? '').slide.kind).toBe('night')
    expect(await (await ask(`/screens/${first.id}${AT}&hours=07:00-20:00`)).text()).not.toContain('night')
    for (const query of ['hours=20:00-07:00', 'hours=07:00-20:00&closed-days=off']) {
      const response = await ask(`/screens/${first.id}?${query}`)
      expect(response.status, query).toBe(400)
      expect(await response.text(), query).toContain('expected 07:00-20:00')
    }
  })

  it('leads the person who sets up a panel to the set-up page in their language', async () => {
    const response = await ask('/screens', { headers: { 'Accept-Language': 'en' }, redirect: 'manual' })
    expect(response.headers.get('Location')).toBe('/en/screens')
    const html = await (await ask('/en/screens')).text()
    for (const { id } of screens) expect(html).toContain(`/screens/${id}`)
  })

  it('has its sizes in a stylesheet', async () => {
    const response = await ask(`/screens/${first.id}/style.css`)
    expect(response.headers.get('Content-Type')).toContain('text/css')
    const css = await response.text()
    const [, mm] = css.match(/:root\{--mm:([\d.]+)px;--mm-text:[\d.]+rem\}/) ?? []
    expect(1 / Number(mm)).toBeCloseTo(mmPerPx(first), 4)
    const [, text] = css.match(/--text:calc\(([\d.]+)\*var\(--mm-text\)\)/) ?? []
    expect(Number(text)).toBeCloseTo(textMm(first, 'default'), 1)
  })

  it('prints codes of version 3 at most, for every address it has', async () => {
    const html = await (await ask(`/screens/${first.id}${AT}`)).text()
    expect(Number(html.match(/data-modules="(\d+)"/)?.[1])).toBeLessThanOrEqual(29 + 8)
  })
})

describe('what a device keeps of a screen', () => {
  it.each(screens.map(({ id }) => id))('%s: the default slide, no topic and no time', async (id) => {
    const response = await ask(`/screens/${id}/shell`)
    const html = await response.text()
    expect([response.status, response.headers.get('Build')]).toEqual([200, bundle.build])
    const boot = JSON.parse(html.match(/id="boot">(.*?)<\/script>/)?.[1] ?? '')
    expect(boot).toMatchObject({ at: null, preview: false, slide: { kind: 'default' }, build: bundle.build })
    expect(html).toContain('data-slide="default"')
    expect(html).toContain(bundle.edition.office.phone.value)
    for (const part of ['class="clock"', 'class="badge"', 'class="day"', 'class="as-of"'])
      expect(html).not.toContain(part)
    expect(html).not.toMatch(/ style=/)
  })

  it('is the same at any moment', async () => {
    const [one, other] = await Promise.all([
      ask(`/screens/${first.id}/shell`),
      ask(`/screens/${first.id}/shell`),
    ])
    expect(await one.text()).toBe(await other.text())
  })

  it('is the same as its stylesheet of the build', async () => {
    const response = await ask(`/screens/${first.id}/style.css?build=${bundle.build}`)
    expect(response.headers.get('Build')).toBe(bundle.build)
    expect((await ask('/screens/nothing/shell')).status).toBe(404)
  })

  it('has its own SHA-256 in a header, so that half of it is distinguished from the whole', async () => {
    for (const path of [
      `/screens/${first.id}`,
      `/screens/${first.id}/shell`,
      `/screens/${last.id}/style.css`,
    ]) {
      const response = await ask(path)
      const said = response.headers.get('Content-SHA-256')
      const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
      const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      expect([path, said]).toEqual([path, hash])
    }
  })

  it('is listed in the service worker, which is never kept by a cache', async () => {
    const response = await env.ASSETS.fetch('https://office.test/sw.js')
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expect(response.headers.get('Content-Type')).toContain('javascript')
    const code = await response.text()
    const { assets, build } = bundle
    const { script, pictograms, edition, restFonts, screen } = assets
    for (const url of [script, pictograms, edition, restFonts, ...screen.preload]) expect(code).toContain(url)
    for (const { id } of screens)
      for (const url of [`/screens/${id}/shell`, `/screens/${id}/style.css?build=${build}`])
        expect(code).toContain(url)
    expect(code).toContain(build)
  })
})

describe('the API', () => {
  it('gives a screen’s configuration and the time of the server', async () => {
    const before = Date.now()
    const response = await ask(`/api/screens/${last.id}`)
    expect(await response.json()).toEqual(last)
    expect(Number(response.headers.get('Server-Time'))).toBeGreaterThanOrEqual(before)
  })

  it('gives the edition, named by its hash', async () => {
    const response = await ask('/api/edition')
    expect(response.headers.get('ETag')).toBe(`"${bundle.hash}"`)
    expect(response.headers.get('Content-Type')).toContain('application/json')
    expect(response.headers.get('Build')).toBe(bundle.build)
    expect(await response.json()).toEqual(bundle.edition)
  })

  it.each([`"${bundle.hash}"`, `W/"${bundle.hash}"`, `"other", "${bundle.hash}"`, '*'])(
    'is not sent again to a client that has %s',
    async (tag) => {
      const response = await ask('/api/edition', { headers: { 'If-None-Match': tag } })
      expect([response.status, await response.text()]).toEqual([304, ''])
      expect(response.headers.get('ETag')).toBe(`"${bundle.hash}"`)
      // Every screen asks every minute. The answer gives the time, and whether there is a new version.
      expect(Number(response.headers.get('Server-Time'))).toBeGreaterThan(0)
      expect(response.headers.get('Build')).toBe(bundle.build)
    },
  )

  it('is sent to a client that has another', async () => {
    expect((await ask('/api/edition', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
  })

  it('tells that it is alive', async () => {
    expect(await (await ask('/health')).json()).toEqual({
      ok: true,
      edition: bundle.hash,
      build: bundle.build,
    })
  })
})

describe('every answer carries the strict headers of its route', () => {
  it.each([
    '/',
    '/ja',
    '/t/1',
    '/nothing',
    `/screens/${first.id}`,
    `/screens/${first.id}/shell`,
    `/screens/${first.id}/style.css`,
    '/api/edition',
    `/api/screens/${first.id}`,
    '/health',
    `/screens/${first.id}?at=x`,
  ])('%s', async (path) => {
    const { headers } = await ask(path, { redirect: 'manual' })
    const headersOfRoute = path.startsWith('/screens/')
      ? allowing(bundle.assets.lateStart.hash)
      : SECURITY_HEADERS
    for (const [name, value] of Object.entries(headersOfRoute))
      expect([name, headers.get(name)]).toEqual([name, value])
  })

  it.each(['/ja', '/screens/lobby', '/api/edition', '/nothing'])(
    '%s, also when a method is refused',
    async (path) => {
      const response = await ask(path, { method: 'POST' })
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
      expect(response.headers.get('X-Frame-Options')).toBe('DENY')
    },
  )

  it('and so do the assets, for good if their name follows from their content', async () => {
    for (const path of [
      bundle.assets.edition,
      bundle.assets.script,
      bundle.assets.restFonts,
      bundle.assets.pageScript,
      bundle.assets.search,
      bundle.assets.searchWorker,
      ...Object.values(bundle.assets.searchResults),
      ...Object.values(bundle.assets.pages).map(({ stylesheet }) => stylesheet),
      ...bundle.assets.screen.preload,
      '/icon.svg',
      '/sw.js',
    ]) {
      const { headers, status } = await env.ASSETS.fetch(`https://office.test${path}`)
      expect([path, status]).toEqual([path, 200])
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect([path, name, headers.get(name)]).toEqual([path, name, value])
      if (path !== '/icon.svg' && path !== '/sw.js')
        expect([path, headers.get('Cache-Control')]).toEqual([path, 'public, max-age=31536000, immutable'])
    }
  })

  it('and none allows anything inline except the script named by its hash', async () => {
    expect(SECURITY_HEADERS['Content-Security-Policy']).not.toMatch(/unsafe|sha256/)
    const { code, hash } = bundle.assets.lateStart
    expect(hash).toBe(await sourceHash(code))
    const policy = allowing(hash)['Content-Security-Policy']
    expect(policy).toContain(`script-src 'self' '${hash}';`)
    expect(policy).not.toContain('unsafe')
  })
})

describe('a frame', () => {
  const frames = async (path: string) => {
    const { headers } = await ask(path)
    const policy = headers.get('Content-Security-Policy')?.match(/frame-ancestors [^;]+/)?.[0]
    return [policy, headers.get('X-Frame-Options')]
  }

  it('of this site may show a screen with a draft', async () => {
    expect(await frames(`/screens/${first.id}?draft`)).toEqual(["frame-ancestors 'self'", 'SAMEORIGIN'])
  })

  it.each([
    `/screens/${first.id}`,
    `/screens/${first.id}?at=draft`,
    `/screens/${first.id}/shell?draft`,
    '/ja?draft',
    '/staff?draft',
    '/staff/words?draft',
  ])('shows nothing else, not even here: %s', async (path) => {
    expect(await frames(path)).toEqual(["frame-ancestors 'none'", 'DENY'])
  })
})
