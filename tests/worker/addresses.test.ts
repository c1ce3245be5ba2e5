import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { screens } from '../../src/facts/screens.ts'

const ask = (path: string) =>
  exports.default.fetch(new Request(`https://office.test${path}`, { redirect: 'manual' }))
const screen = screens[0]?.id
const LONG = 'x'.repeat(100_000)
/** The first request waits for the Worker to start. */
const START_MS = 30_000

/** The current slide at a moment. */
async function slideAt(at: string): Promise<unknown> {
  const html = await (await ask(`/screens/${screen}?at=${at}`)).text()
  return JSON.parse(html.match(/id="boot">(.*?)<\/script>/)?.[1] ?? '{}').at
}

describe('a clock set by the address', () => {
  it.each([
    ['2026-11-24T10:05:00+09:00', '2026-11-24T10:05:00+09:00'],
    ['2026-11-24T10:05:00%2B09:00', '2026-11-24T10:05:00+09:00'],
    ['2026-11-24T10:05%2B09:00', '2026-11-24T10:05:00+09:00'],
    ['2026-11-24T01:05:00.000Z', '2026-11-24T10:05:00+09:00'],
    ['2026-11-23T20:05:00-05:00', '2026-11-24T10:05:00+09:00'],
    ['2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z'],
    ['2100-12-31T23:59:59Z', '2100-12-31T23:59:59Z'],
  ])(
    '%s is %s',
    async (asked, at) => {
      expect(await slideAt(asked)).toBe(Date.parse(at))
    },
    START_MS,
  )

  it.each([
    '',
    '1',
    'Tue',
    'now',
    '2026',
    '2026-11-24',
    '2026-11-24T10:05:00',
    '2026-11-24 10:05:00Z',
    '2026-02-30T10:05:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T10:05:00+9',
    '1999-12-31T23:59:59Z',
    '2101-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '%2B275760-09-13T00:00:00.000Z',
    '-000001-01-01T00:00:00Z',
    '%00',
    '%ff',
    LONG,
  ])('%.40s is refused, and the answer says what is expected', async (asked) => {
    const response = await ask(`/screens/${screen}?at=${asked}`)
    expect([response.status, await response.text()]).toEqual([
      400,
      'at: expected an instant of the years 2000 to 2100 like 2026-11-24T10:05:00+09:00',
    ])
  })
})

const VALUES = [
  '',
  ' ',
  'nonsense',
  LONG,
  '%00',
  '%ff',
  '%',
  '__proto__',
  'constructor',
  '0x1',
  '1e-1',
  '%F0%9F',
]
const OPTIONS = [
  'at',
  'text',
  'theme',
  'hours',
  'closed-days',
  'mm-per-px',
  'debug',
  '__proto__',
  'constructor',
  '%',
]

describe('an invalid option of a screen', () => {
  it.each(OPTIONS)(
    '%s is refused with a short message, or ignored',
    async (option) => {
      for (const value of VALUES) {
        for (const query of [`${option}=${value}`, option, `${option}=${value}&${option}=other`]) {
          const response = await ask(`/screens/${screen}?${query}`)
          const where = query.slice(0, 60)
          expect([200, 400], where).toContain(response.status)
          const text = await response.text()
          if (response.status === 400) expect(text, where).toMatch(/^[a-z-]+(, [a-z]+)?: expected .{1,300}$/)
        }
      }
    },
    60_000,
  )

  it.each(['', ' ', '%200.5', '0x1', '1e-1', '0.001', '11', 'Infinity', '-1', '.5', '5.'])(
    'no panel has a scale of “%s”',
    async (scale) => {
      expect((await ask(`/screens/${screen}?mm-per-px=${scale}`)).status).toBe(400)
    },
  )
})

describe('an address that leads nowhere', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    '%',
    '%ff',
    '%00',
    '%E0%A4%A',
    '..%2f',
    LONG.slice(0, 8000),
  ]

  it.each(['/t/', '/T/', '/d/', '/D/', '/screens/', '/api/screens/', '/ja/topics/', '/ja/departments/', '/'])(
    '%s… gives a page that says so',
    async (begin) => {
      for (const name of names) {
        const response = await ask(begin + name)
        expect(response.status, begin + name.slice(0, 40)).toBe(404)
      }
      for (const name of ['__proto__', 'constructor', '%ff'])
        for (const end of ['/shell', '/style.css', '/topics/goal', '/glossary'])
          expect((await ask(begin + name + end)).status, begin + name + end).toBe(404)
    },
  )
})
