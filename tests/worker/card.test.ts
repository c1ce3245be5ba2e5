import { exports } from 'cloudflare:workers'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import bundle from '../../dist/bundle.json'
import { cardChoices } from '../../src/shared/edition/card-choices.ts'
import { WAYS } from '../../src/shared/edition/way.ts'

const { edition } = bundle
const { abouts, languages } = cardChoices(edition)
const locales = edition.locales.map(({ id }) => id)
const ask = (path: string) =>
  exports.default.fetch(new Request(`https://office.test${path}`, { redirect: 'manual' }))

/** What the card of a page says, as `name value`. */
async function saidOn(path: string): Promise<string[]> {
  const { document } = parseHTML(await (await ask(path)).text())
  const card = document.querySelector('#card')
  if (card?.hasAttribute('hidden') !== false) return []
  return [...card.querySelectorAll('[data-name]:not([hidden])')].map(
    (line) => `${line.getAttribute('data-name')} ${line.getAttribute('data-value')}`,
  )
}

describe('the page of a card', () => {
  it.each(locales)('in %s says what its address asks for, without a script', async (locale) => {
    for (const about of abouts)
      expect(await saidOn(`/${locale}/card?about=${about}&way=writing`)).toEqual([
        `about ${about}`,
        'way writing',
      ])
    for (const way of WAYS) expect(await saidOn(`/${locale}/card?way=${way}`)).toEqual([`way ${way}`])
    for (const tag of languages)
      expect(await saidOn(`/${locale}/card?way=interpreter&language=${tag}`)).toEqual([`language ${tag}`])
    expect(await saidOn(`/${locale}/card`)).toEqual([])
  })

  it('names the language of the interpreter in that of the office, for whoever stands behind the counter', async () => {
    const names = new Intl.DisplayNames(edition.locales[0]?.tag, { type: 'language' })
    for (const tag of languages) {
      const html = await (await ask(`/${locales.at(-1)}/card?language=${tag}`)).text()
      expect(html.replaceAll(/<rt>.*?<\/rt>|<[^>]+>|\u200b/g, '')).toContain(names.of(tag))
    }
  })

  it('has what was chosen in its form, and in the links to other languages', async () => {
    const query = `about=${abouts[0]}&way=slowly&language=${languages[0]}`
    const { document } = parseHTML(await (await ask(`/en/card?${query}`)).text())
    const chosen = [...document.querySelectorAll('form[data-card] input[checked]')]
    expect(chosen.map((input) => input.getAttribute('value'))).toEqual([abouts[0], 'slowly', languages[0]])
    for (const locale of locales)
      expect(document.querySelector(`.languages [hreflang=${locale}]`)?.getAttribute('href')).toBe(
        `/${locale}/card?${query}`,
      )
  })

  it('is for this reader alone: no cache keeps it, and no search engine', async () => {
    for (const query of ['', `?about=${abouts[0]}&way=wheelchair`]) {
      const { headers } = await ask(`/en/card${query}`)
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('X-Robots-Tag')).toBe('noindex')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Set-Cookie')).toBeNull()
    }
  })

  it.each(['/c', '/C'])('has the short address %s', async (path) => {
    expect((await ask(path)).headers.get('Location')).toBe('/ja/card')
  })

  it.each(locales)('in %s is a link away from every need, with the need on it', async (locale) => {
    for (const { id } of edition.needs)
      expect(await (await ask(`/${locale}/needs/${id}`)).text()).toContain(
        `href="/${locale}/card?about=${id}"`,
      )
  })

  it('of a language that there is not is missing', async () => {
    expect((await ask('/xx/card?way=writing')).status).toBe(404)
  })
})

/** What comes after `?`, and what the card says then. */
const HOSTILE: Record<string, readonly [query: string, said: readonly string[]]> = {
  'no value': ['about&way&language', []],
  'a hundred thousand ways': [`${'way=x&'.repeat(10_000)}way=writing`, ['way writing']],
  'a hundred thousand letters': [`about=${'x'.repeat(100_000)}`, []],
  'a broken escape': ['about=%E0%A4%A&way=writing', ['way writing']],
  'half a character': ['language=%ED%A0%80', []],
  markup: ['about=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&language=%3Cb%3E', []],
  'names that objects have': ['about=__proto__&way=constructor&language=toString', []],
  'an id with a path': ['about=../needs/moving', []],
}

describe('a hostile address of a card', () => {
  it.each(Object.entries(HOSTILE))(
    'with %s is answered with what it names of the office',
    async (_, [query, said]) => {
      const response = await ask(`/ja/card?${query}`)
      expect(response.status).toBe(200)
      const html = await response.text()
      expect(html).not.toMatch(/<script>|alert|__proto__|xxxx/)
      expect(await saidOn(`/ja/card?${query}`)).toEqual(said)
    },
  )
})
