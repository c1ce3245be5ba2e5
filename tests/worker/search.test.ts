import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../dist/bundle.json'

const { edition } = bundle
const locales = edition.locales.map(({ id }) => id)
const ask = (path: string) =>
  exports.default.fetch(new Request(`https://office.test${path}`, { redirect: 'manual' }))
const search = (locale: string, query: string) => ask(`/${locale}/search?q=${encodeURIComponent(query)}`)
/** The addresses of the results of a page, in their order. */
const resultsIn = (html: string) => {
  const [, list = ''] = html.match(/<ul class="links results">(.*?)<\/ul>/s) ?? []
  return [...list.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
}
const isListOfNeedsShown = (html: string) => !/data-unless-found[^>]* hidden/.test(html)

describe('the page of the search', () => {
  it.each(locales)('in %s finds in every language, without a script', async (locale) => {
    for (const { id } of edition.needs) {
      for (const { needs } of Object.values(edition.words)) {
        const label = needs[id]?.label.replace(/《[^》]*》|[｜\u200b]/g, '') ?? ''
        const response = await search(locale, label)
        const html = await response.text()
        expect([label, response.status]).toEqual([label, 200])
        expect(resultsIn(html).slice(0, 3), label).toContain(`/${locale}/needs/${id}`)
        expect(isListOfNeedsShown(html)).toBe(false)
      }
    }
  })

  it.each(locales)(
    'in %s has all needs and whom to ask, if it finds nothing or nobody has asked',
    async (locale) => {
      for (const query of ['', ' ', '\u3000', 'qwertyuiop', '🙂']) {
        const html = await (await search(locale, query)).text()
        expect(resultsIn(html)).toEqual([])
        expect(isListOfNeedsShown(html)).toBe(true)
        for (const { id } of edition.needs) expect(html).toContain(`href="/${locale}/needs/${id}"`)
        const main = edition.office.phone.value
        if (main !== null) expect(html).toContain(`href="tel:${main.replaceAll('-', '')}"`)
      }
    },
  )

  it.each(locales)('in %s leads only to pages that there are', async (locale) => {
    const paths = new Set<string>()
    for (const query of ['税', '窓口', 'help', 'station', 'office', 'plan', 'counter'])
      for (const path of resultsIn(await (await search(locale, query)).text())) paths.add(path ?? '')
    expect(paths.size).toBeGreaterThan(10)
    for (const path of paths) {
      const [page = '', row] = path.split('#')
      const html = await (await ask(page)).text()
      expect([path, html.includes('<h1')]).toEqual([path, true])
      // A desk without a number of its own has no row.
      if (row !== undefined && !page.includes('/departments/')) expect(html).toContain(`id="${row}"`)
    }
  })

  it('is for this reader alone: no cache keeps it, and no search engine', async () => {
    for (const query of ['', 'tax']) {
      const { headers } = await search('en', query)
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('X-Robots-Tag')).toBe('noindex')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Set-Cookie')).toBeNull()
      expect(headers.get('Content-Security-Policy')).toContain("form-action 'self'")
    }
  })

  it('keeps the query when the reader changes the language', async () => {
    const html = await (await search('en', '税 & "x"')).text()
    for (const locale of locales)
      expect(html).toContain(`<a href="/${locale}/search?q=%E7%A8%8E%20%26%20%22x%22" hreflang="${locale}"`)
  })

  it('of a language that there is not is missing', async () => {
    expect((await ask('/xx/search?q=tax')).status).toBe(404)
  })
})

const LONG = 'x'.repeat(100_000)
/** What comes after `?`, and what the field may say then. */
const HOSTILE: Record<string, readonly [query: string, value: string | RegExp]> = {
  'no query': ['', ''],
  'no value': ['q', ''],
  'a hundred thousand letters': [`q=${LONG}`, 'x'.repeat(100)],
  'a hundred thousand parameters': [`q=tax&${'a&'.repeat(100_000)}`, 'tax'],
  'many queries': ['q=tax&q=road&q=dog', 'tax'],
  'a broken escape': ['q=%E0%A4%A', /^[^<>"]*$/],
  'a lone percent sign': ['q=%', /^%?$/],
  'half a character': ['q=%ED%A0%80%E7%A8%8E', /^[^<>"]*$/],
  'a byte that is no character': ['q=%ff%fetax', /tax$/],
  'a NUL': ['q=ta%00x', 'tax'],
  controls: ['q=%1b%5B31mtax%07%7f', '[31mtax'],
  'marks of direction': ['q=%E2%80%AEtax%E2%81%A6', /tax/],
  markup: ['q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E', '&quot;>&lt;script>alert(1)&lt;/script>'],
  'an end of the field': ["q='%22+onfocus=%22alert(1)", /^'&quot; onfocus=&quot;alert\(1\)$/],
  'names that objects have': ['q=__proto__+constructor', '__proto__ constructor'],
  'a list': ['q[]=tax', ''],
  'a pattern': ['q=(.*)%2B%24(a%2B)%2B', '(.*)+$(a+)+'],
}

describe('a hostile query', () => {
  it.each(Object.entries(HOSTILE))(
    'with %s is answered, and printed as text alone',
    async (_, [query, value]) => {
      const response = await ask(`/ja/search?${query}`)
      expect(response.status).toBe(200)
      const html = await response.text()
      const [, printed = ''] = html.match(/name="q"[^>]*? value="([^"]*)"/) ?? []
      if (typeof value === 'string') expect(printed).toBe(value)
      else expect(printed).toMatch(value)
      expect(html).not.toMatch(/<script>|(?!\s)\p{Cc}/u)
      expect(html.isWellFormed()).toBe(true)
      expect(html).toContain('</html>')
    },
  )
})
