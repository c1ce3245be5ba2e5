import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../dist/bundle.json'

const PATH = '/open-data/public-facilities.csv'
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  exports.default.fetch(new Request(`https://office.test${path}`, { headers, method }))
const locales = bundle.edition.locales.map(({ id }) => id)

describe('the table of facilities', () => {
  it('is CSV in UTF-8 with its mark, to be saved under the name of the standard', async () => {
    const response = await ask(PATH)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=UTF-8')
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="(\d{6}_)?public_facility\.csv"$/,
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const phone = bundle.edition.office.phone.value
    expect(new TextDecoder().decode(bytes)).toContain(`,${phone},`)
  })

  it('is sent once: whoever has it is told so', async () => {
    const first = await ask(PATH)
    const etag = first.headers.get('ETag') ?? ''
    expect(etag).toContain(bundle.hash)
    expect(first.headers.get('Cache-Control')).toBe('no-cache')
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask(PATH, { 'If-None-Match': known })
      expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag])
    }
    expect((await ask(PATH, { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('can be read and not changed', async () => {
    expect((await ask(PATH, {}, 'HEAD')).status).toBe(200)
    expect((await ask(PATH, {}, 'POST')).status).toBe(405)
    expect((await ask('/open-data/nothing.csv')).status).toBe(404)
  })

  it.each(locales)(
    'is linked to by the page of the office in %s, which has its facts as data',
    async (locale) => {
      const response = await ask(`/${locale}/topics/office`)
      const html = await response.text()
      expect(html).toContain(`href="${PATH}"`)
      const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
      expect(JSON.parse(data)).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'GovernmentOffice',
      })
      // Data are no script: nothing inline is allowed to run.
      expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self';")
    },
  )
})
