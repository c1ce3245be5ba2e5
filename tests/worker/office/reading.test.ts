import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import bundle from '../../../dist/bundle.json'
import { screens } from '../../../src/facts/screens.ts'
import { parseForms } from '../../../src/search/forms.ts'
import { indexOf } from '../../../src/search/index.ts'
import { searchIn } from '../../../src/search/search.ts'
import { type Edition, parseEdition } from '../../../src/shared/edition/edition.ts'
import type { Published } from '../../../src/worker/published.ts'
import { createReader, type OfficeToRead } from '../../../src/worker/reader.ts'
import { bundled } from '../bundled.ts'

const { edition } = bundle
const NEW = 'Wxyzzy'
const writing = { by: 'clerk@office.test', at: 1_000, comment: '' }

/** The same edition with a new word in every heading of needs, in every language. */
function reworded(from: Edition): Edition {
  const words = Object.entries(from.words).map(([id, said]) => {
    const needs = Object.entries(said.needs).map(([need, own]) => [need, { ...own, heading: NEW }])
    const departments = Object.entries(said.departments).map(([name, own]) => [name, { ...own, need: NEW }])
    return [id, { ...said, needs: Object.fromEntries(needs), departments: Object.fromEntries(departments) }]
  })
  return { ...from, words: Object.fromEntries(words) }
}

const get = (path: string, init?: RequestInit) => exports.default.fetch(`https://office.test${path}`, init)

describe('what staff have published', () => {
  let hash = ''
  beforeAll(async () => {
    const written = await env.OFFICE.getByName('office').publish(reworded(edition), writing, bundle.hash)
    if (written.kind !== 'done') throw new Error(JSON.stringify(written).slice(0, 500))
    hash = written.value.hash
    // A screen that has heard of it asks with its name, so no memory of a Worker can be older.
    await get(`/health?edition=${hash}`)
  })

  it('is the edition that screens get', async () => {
    const response = await get('/api/edition')
    expect(response.headers.get('ETag')).toBe(`"${hash}"`)
    expect(parseEdition(await response.json())).toEqual(reworded(edition))
    const again = await get('/api/edition', { headers: { 'If-None-Match': `"${hash}"` } })
    expect(again.status).toBe(304)
  })

  it('has a file named by its content, and no other has', async () => {
    const file = await get(`/api/editions/${hash}`)
    expect(file.headers.get('Cache-Control')).toContain('immutable')
    expect(parseEdition(await file.json())).toEqual(reworded(edition))
    expect((await get(`/api/editions/${bundle.hash}`)).status).toBe(404)
  })

  it('is on every page of a language', async () => {
    const [need] = edition.needs
    for (const { id } of edition.locales) {
      const paths = [`/${id}/departments`, ...(need ? [`/${id}/needs/${need.id}`] : [])]
      for (const path of paths)
        expect([path, await (await get(path)).text()]).toEqual([path, expect.stringContaining(NEW)])
    }
  })

  it('is on the page of every screen, which names its file', async () => {
    for (const { id } of screens) {
      const html = await (await get(`/screens/${id}`)).text()
      expect(html).toContain(`/api/editions/${hash}`)
      expect(html).toContain(`/api/editions/${hash}/search`)
    }
  })

  it('is what a search finds, on the server and on a device', async () => {
    const [{ id } = { id: '' }] = edition.locales
    expect(await (await get(`/${id}/search?q=${NEW}`)).text()).toContain(`>${NEW}`)
    const forms = parseForms(await (await get(`/api/editions/${hash}/search`)).text())
    expect(searchIn(indexOf(forms), NEW.toLowerCase()).length).toBeGreaterThan(0)
    for (const locale of edition.locales)
      expect((await get(`/api/editions/${hash}/results/${locale.id}`)).status).toBe(200)
    expect((await get(`/api/editions/${hash}/results/xx`)).status).toBe(404)
  })

  it('is what a phone follows a screen by', async () => {
    const [{ id } = { id: '' }] = edition.locales
    for (const screen of screens)
      expect(await (await get(`/${id}/now/${screen.id}`)).text()).toContain(`/api/editions/${hash}`)
  })
})

describe('a reader', () => {
  const other: Published = { ...bundled, hash: 'fedcba9876543210' }
  const content = JSON.stringify(edition)
  function reading(office: Partial<OfficeToRead>) {
    let now = 0
    let asked = 0
    const faults: unknown[] = []
    const whole: OfficeToRead = {
      inForce: async () => {
        throw new Error('no answer')
      },
      edition: async () => undefined,
      screenSettings: async () => ({ hash: '', screens: [] }),
      ...office,
    }
    const counted: OfficeToRead = {
      ...whole,
      inForce() {
        asked++
        return whole.inForce()
      },
    }
    const reader = createReader(
      async () => other,
      () => counted,
      () => now,
      (error) => faults.push(error),
    )
    return {
      hash: async (wanted?: string) =>
        (await reader.published(env, wanted === undefined ? {} : { edition: wanted })).hash,
      pass(ms: number) {
        now += ms
      },
      asked: () => asked,
      faults,
    }
  }
  const word = (hash: string) => async () => ({
    epoch: 'e',
    changes: 1,
    edition: hash,
    build: 'b',
    counters: {},
    screens: '',
    notices: [],
  })

  it('asks once in five seconds, however many requests there are', async () => {
    const { hash, pass, asked } = reading({ inForce: word(other.hash) })
    await Promise.all(Array.from({ length: 20 }, () => hash()))
    expect(asked()).toBe(1)
    pass(4_999)
    await hash()
    expect(asked()).toBe(1)
    pass(1)
    await hash()
    expect(asked()).toBe(2)
  })

  it('asks at once for an edition that a screen has heard of', async () => {
    const { hash, asked } = reading({
      inForce: word(bundled.hash),
      edition: async (name) => ({ hash: name, content }),
    })
    await hash()
    await hash(bundled.hash)
    expect(asked()).toBe(1)
    expect(await hash('0000000000000000')).toBe(bundled.hash)
    expect(asked()).toBe(2)
  })

  it('answers with the edition of the build while the office does not answer, and says so', async () => {
    const { hash, faults } = reading({})
    expect(await hash()).toBe(other.hash)
    expect(faults).toHaveLength(1)
  })

  it('keeps the last good edition when the office stops answering', async () => {
    let isThere = true
    const { hash, pass, faults } = reading({
      inForce: async () => {
        if (!isThere) throw new Error('no answer')
        return word(bundled.hash)()
      },
      edition: async (name) => ({ hash: name, content }),
    })
    expect(await hash()).toBe(bundled.hash)
    isThere = false
    pass(60_000)
    expect(await hash()).toBe(bundled.hash)
    expect(faults).toHaveLength(1)
  })

  describe('of an office that hangs', () => {
    beforeEach(() => void vi.useFakeTimers())
    afterEach(() => void vi.useRealTimers())

    /** An office that answers until it is stopped, and then leaves everybody waiting. */
    function hanging() {
      let hangs = false
      const waiting: (() => void)[] = []
      const office = reading({
        inForce: async () => {
          if (hangs) await new Promise<void>((resolve) => waiting.push(resolve))
          return word(bundled.hash)()
        },
        edition: async (name) => ({ hash: name, content }),
      })
      return {
        ...office,
        stop() {
          hangs = true
        },
        answer() {
          for (const wake of waiting.splice(0)) wake()
        },
      }
    }
    /** Lets time pass. Says whether a page has come by then. */
    async function within(page: Promise<unknown>, ms: number): Promise<boolean> {
      let hasCome = false
      void page.then(() => {
        hasCome = true
      })
      await vi.advanceTimersByTimeAsync(ms)
      return hasCome
    }

    it('gets the last good edition after two seconds, which is one fault for all who wait', async () => {
      const { hash, pass, stop, faults, asked } = hanging()
      await hash()
      stop()
      pass(5_000)
      const pages = Promise.all([hash(), hash(), hash()])
      expect(await within(pages, 1_999)).toBe(false)
      expect(await within(pages, 1)).toBe(true)
      expect(await pages).toEqual([bundled.hash, bundled.hash, bundled.hash])
      expect(faults.map(String)).toEqual(['Error: the office has not answered within 2000 ms'])
      // Nobody waits again for five seconds, and then for two.
      expect(await within(hash(), 0)).toBe(true)
      expect(asked()).toBe(2)
      pass(5_000)
      const next = hash()
      expect(await within(next, 1_999)).toBe(false)
      expect(await within(next, 1)).toBe(true)
      expect([asked(), faults.length]).toEqual([3, 2])
    })

    it('gets the edition of the build if there is no other, and waits for it longer only once', async () => {
      const { hash, pass, stop, faults } = hanging()
      stop()
      const first = hash()
      expect(await within(first, 9_999)).toBe(false)
      expect(await within(first, 1)).toBe(true)
      expect(await first).toBe(other.hash)
      pass(5_000)
      expect(await within(hash(), 2_000)).toBe(true)
      expect(faults).toHaveLength(2)
    })

    it('hears its answer when it comes late', async () => {
      const { hash, stop, answer } = hanging()
      stop()
      expect(await within(hash(), 10_000)).toBe(true)
      answer()
      await vi.advanceTimersByTimeAsync(0)
      expect(await hash()).toBe(bundled.hash)
    })
  })

  it('never takes half an edition', async () => {
    const { hash, faults } = reading({
      inForce: word('1111111111111111'),
      edition: async (name) => ({ hash: name, content: content.slice(0, 1_000) }),
    })
    expect(await hash()).toBe(other.hash)
    expect(faults).toHaveLength(1)
  })
})
