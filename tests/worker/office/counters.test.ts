import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { CROWDING_MS } from '../../../src/shared/edition/crowding.ts'
import { counterRoutes } from '../../../src/worker/counters.ts'
import type { AppEnv } from '../../../src/worker/env.ts'
import { counterKeyOf, screenKeyOf } from '../../../src/worker/screens/screen-key.ts'
import { bundled } from '../bundled.ts'

const SECRET = 'a secret of the office, long enough'
const [department = '', other = ''] = bundled.edition.departments.map(({ id }) => id)
const [own, ofOther, ofScreen] = await Promise.all([
  counterKeyOf(SECRET, department),
  counterKeyOf(SECRET, other),
  screenKeyOf(SECRET, department),
])
const newOffice = () => env.OFFICE.getByName(crypto.randomUUID())

/** A Worker with its own clock and its own office. */
function newWorker(variables: object = { COUNTER_KEY_SECRET: SECRET }) {
  let now = Date.now()
  const office = newOffice()
  const app = new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('published', bundled)
      await next()
    })
    .route(
      '/',
      counterRoutes(() => now),
    )
  const bindings = { ...env, ...variables, OFFICE: { getByName: () => office } }
  const put = (body: string, key: string | undefined, id = department) =>
    app.request(
      `/api/counters/${id}`,
      { method: 'PUT', body, headers: key === undefined ? {} : { 'Counter-Key': key } },
      bindings,
    )
  const wait = (ms: number) => {
    now += ms
  }
  return { office, put, wait, at: () => now }
}

describe('a ticket machine with its key', () => {
  it('says how crowded its department is, and takes it back', async () => {
    const { office, put, at } = newWorker()
    for (const level of [1, 2, 3]) {
      expect((await put(JSON.stringify({ level }), own)).status).toBe(204)
      expect(await office.counters()).toEqual([{ department, level, at: at(), by: 'machine' }])
      expect((await office.inForce()).counters).toEqual({ [department]: { level, at: at() } })
    }
    expect((await put('{"level":null}', own)).status).toBe(204)
    expect((await office.inForce()).counters).toEqual({})
  })

  it('is listened to six times a minute', async () => {
    const { put, wait } = newWorker()
    const statuses: number[] = []
    for (let count = 0; count < 20; count++) statuses.push((await put('{"level":1}', own)).status)
    expect(statuses.filter((status) => status === 204)).toHaveLength(6)
    expect(new Set(statuses)).toEqual(new Set([204, 429]))
    wait(60_000)
    expect((await put('{"level":1}', own)).status).toBe(204)
  })
})

describe('what counts for nothing', () => {
  it.each([
    ['no key', undefined],
    ['the key of another department', ofOther],
    ['the key of a screen of that name', ofScreen],
    ['something that is no key', 'x'.repeat(1_000)],
  ])('%s', async (_, key) => {
    const { office, put } = newWorker()
    expect((await put('{"level":1}', key)).status).toBe(403)
    expect(await office.counters()).toEqual([])
  })

  it('any key, as long as the office has no secret', async () => {
    expect((await newWorker({}).put('{"level":1}', own)).status).toBe(403)
  })

  it('a department that the office does not have', async () => {
    for (const id of ['attic', '__proto__', 'toString']) {
      const key = await counterKeyOf(SECRET, id)
      expect((await newWorker().put('{"level":1}', key, id)).status).toBe(404)
    }
  })

  it('a body that is anything else', async () => {
    const { office, put, wait } = newWorker()
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((level) => JSON.stringify({ level })),
    )
    const isLevel = (body: string) => /^\s*{\s*"level"\s*:\s*(null|[123](\.0+)?)\s*}\s*$/.test(body)
    await fc.assert(
      fc.asyncProperty(
        anything.filter((body) => body !== undefined && !isLevel(body)),
        async (body) => {
          wait(60_000)
          expect([body, (await put(body, own)).status]).toEqual([body, 422])
        },
      ),
      { numRuns: 300 },
    )
    expect(await office.counters()).toEqual([])
    expect((await put(JSON.stringify({ level: 1, more: 'x'.repeat(30_000) }), own)).status).toBe(413)
  })
})

describe('what was said of a counter', () => {
  it('is gone half an hour later, by the clock alone', async () => {
    const office = newOffice()
    const now = Date.now()
    await office.setCounter(department, 3, { by: 'clerk@office.test', at: now - CROWDING_MS + 60_000 })
    await office.setCounter(other, 1, { by: 'clerk@office.test', at: now - CROWDING_MS })
    expect((await office.counters()).map((row) => row.department)).toEqual([department])
  })

  it('is another number of what is in force, and told without who said it', async () => {
    const office = newOffice()
    const before = await office.inForce()
    await office.setCounter(department, 2, { by: 'clerk@office.test', at: Date.now() })
    const after = await office.inForce()
    expect(after.changes).toBe(before.changes + 1)
    expect(JSON.stringify(after)).not.toContain('clerk')
  })
})
