import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { screens as built } from '../../../src/facts/screens.ts'
import { type NamedScreen, parseNamedScreen } from '../../../src/shared/screen/named-screen.ts'
import { createApp } from '../../../src/worker/app.ts'
import { countNothing } from '../../../src/worker/counting.ts'
import { createReader } from '../../../src/worker/reader.ts'
import { bundled } from '../bundled.ts'
import { ORIGIN } from './office.ts'

const [first] = built
if (!first) throw new Error('the office has no screen')
const lobby = parseNamedScreen(first)
const LOCALE = bundled.edition.locales[0]?.id ?? ''
const A = 'a@ward.test'
const B = 'b@ward.test'

/** A Worker with a store of its own. */
function newWorker() {
  const office = env.OFFICE.getByName(crypto.randomUUID())
  const faults: unknown[] = []
  let now = 0
  const reader = createReader(
    async () => bundled,
    () => office,
    () => now,
    (error) => faults.push(error),
  )
  const bindings = {
    ...env,
    OFFICE: { getByName: () => office },
    SCREEN_KEY_SECRET: 'a secret of the office, long enough',
  } as unknown as typeof env
  const request = (path: string, init: RequestInit, as: string, roles: readonly ('publisher' | 'editor')[]) =>
    createApp({
      counting: countNothing,
      reader,
      signIn: { identify: async () => ({ kind: 'staff', staff: { email: as, roles: [...roles] } }) },
    }).fetch(new Request(`${ORIGIN}${path}`, init), bindings)
  return {
    office,
    faults,
    read: (path: string) => request(path, {}, A, []),
    write: (
      method: 'POST' | 'PUT' | 'DELETE',
      path: string,
      body: unknown,
      version?: number,
      as = A,
      roles: readonly ('publisher' | 'editor')[] = ['publisher'],
    ) =>
      request(
        `/staff/api/screens${path}`,
        {
          method,
          ...(body !== undefined && { body: JSON.stringify(body) }),
          headers: {
            Origin: ORIGIN,
            'Content-Type': 'application/json',
            ...(version !== undefined && { 'If-Match': `"${version}"` }),
          },
        },
        as,
        roles,
      ),
    later() {
      now += 5_000
    },
  }
}
let worker: ReturnType<typeof newWorker>
beforeEach(() => {
  worker = newWorker()
})

const path = `/${lobby.id}`
const farther: NamedScreen = { ...lobby, viewingDistanceMm: 5000, name: '玄関', place: '1階' }
const problemsOf = async (response: Response) => {
  expect(response.status).toBe(422)
  return ((await response.json()) as { problems: string[] }).problems
}
const records = async () =>
  (await (await worker.read('/staff/api/screen-settings')).json()) as {
    id: string
    state: string
    version: number
    by: string | null
    screen: NamedScreen
  }[]

describe('a screen that a publisher changes', () => {
  it('is so wherever it is read, as soon as the reader has heard of it', async () => {
    expect((await worker.write('PUT', path, farther, 0)).status).toBe(200)
    const { screens: hash } = await worker.office.inForce()
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
    const answer = await worker.read(`/api/screens/${lobby.id}?screens=${hash}`)
    expect(answer.headers.get('Screens')).toBe(hash)
    expect(await answer.json()).toEqual(farther)
    expect(await (await worker.read(`/screens/${lobby.id}`)).text()).toContain('"viewingDistanceMm":5000')
    expect(await (await worker.read(`/screens/${lobby.id}/shell`)).text()).toContain(
      '"viewingDistanceMm":5000',
    )
    const setup = await (await worker.read(`/${LOCALE}/screens`)).text()
    expect(setup).toContain('玄関')
    expect(setup).toContain('1階')
    const style = await (await worker.read(`/screens/${lobby.id}/style.css`)).text()
    await worker.write('DELETE', path, undefined, 1)
    worker.later()
    expect(await (await worker.read(`/screens/${lobby.id}/style.css`)).text()).not.toBe(style)
    expect(worker.faults).toEqual([])
  })

  it('is put back as it is in the build, and the next version is not taken for the first', async () => {
    await worker.write('PUT', path, farther, 0)
    expect((await worker.write('DELETE', path, undefined, 1)).status).toBe(200)
    expect((await worker.office.inForce()).screens).toBe('')
    expect((await records())[0]).toMatchObject({ id: lobby.id, state: 'built', version: 2, screen: lobby })
    expect((await worker.write('PUT', path, farther, 1)).status).toBe(412)
    expect((await worker.write('PUT', path, farther, 2)).status).toBe(200)
    expect((await worker.office.audit()).map(({ did, by }) => [did, by])).toEqual([
      ['screen-changed', A],
      ['screen-put-back', A],
      ['screen-changed', A],
    ])
  })

  it('is not written over unseen: who comes later is told by whom and when', async () => {
    await worker.write('PUT', path, farther, 0)
    const late = await worker.write('PUT', path, lobby, 0, B)
    expect(late.status).toBe(412)
    expect(await late.json()).toEqual({ editing: [{ by: A, at: expect.any(Number) }] })
    expect((await worker.write('PUT', path, lobby, undefined, B)).status).toBe(428)
    expect((await worker.write('DELETE', path, undefined, undefined, B)).status).toBe(428)
    expect((await worker.write('DELETE', path, undefined, 0, B)).status).toBe(412)
    expect((await records())[0]).toMatchObject({ version: 1, by: A, screen: farther })
  })

  it('is told to every screen by a change that counts', async () => {
    const before = await worker.office.inForce()
    await worker.write('PUT', path, farther, 0)
    const after = await worker.office.inForce()
    expect(after.changes).toBe(before.changes + 1)
    expect(after.screens).not.toBe(before.screens)
  })

  it('moves with an export to another store', async () => {
    await worker.write('PUT', path, farther, 0)
    const text = await new Response(await worker.office.export()).text()
    const other = env.OFFICE.getByName(crypto.randomUUID())
    const writing = { by: A, at: 1, comment: '' }
    expect(await other.import(new Blob([text]).stream(), undefined, writing)).toMatchObject({ kind: 'done' })
    expect((await other.inForce()).screens).toBe((await worker.office.inForce()).screens)
    expect(await new Response(await other.export()).text()).toBe(text)
    const wrong = text.replace(String.raw`\"viewingDistanceMm\":5000`, String.raw`\"viewingDistanceMm\":-1`)
    expect(wrong).not.toBe(text)
    const third = env.OFFICE.getByName(crypto.randomUUID())
    expect(await third.import(new Blob([wrong]).stream(), undefined, writing)).toMatchObject({
      kind: 'refused',
    })
  })
})

describe('a screen that a publisher adds', () => {
  const added: NamedScreen = { ...lobby, id: 'second-floor', name: '2階' }

  it('has its pages, its heartbeat and its link, until it is taken away', async () => {
    expect((await worker.read('/screens/second-floor')).status).toBe(404)
    expect((await worker.write('POST', '', added)).status).toBe(201)
    worker.later()
    for (const address of [
      '/screens/second-floor',
      `/${LOCALE}/now/second-floor`,
      '/api/screens/second-floor',
    ])
      expect((await worker.read(address)).status, address).toBe(200)
    expect((await worker.read('/w/SECOND-FLOOR')).status).toBe(302)
    expect((await worker.read('/api/screens/second-floor/socket')).status).toBe(426)
    expect(await (await worker.read('/robots.txt')).text()).toContain('/now/second-floor')
    const link = await worker.office.screens()
    expect(link.map(({ id, state }) => [id, state]).at(-1)).toEqual(['second-floor', 'added'])
    expect((await worker.write('DELETE', '/second-floor', undefined, 1)).status).toBe(200)
    worker.later()
    expect((await worker.read('/screens/second-floor')).status).toBe(404)
    expect((await worker.write('PUT', '/second-floor', added, 2)).status).toBe(404)
    expect((await worker.write('POST', '', added)).status).toBe(201)
    expect((await records()).at(-1)).toMatchObject({ id: 'second-floor', version: 3 })
  })

  it('has an id that no other has', async () => {
    for (const id of [lobby.id, 'second-floor']) {
      if (id !== lobby.id) await worker.write('POST', '', added)
      expect(await problemsOf(await worker.write('POST', '', { ...added, id }))).toEqual([
        `id: expected an id that no other screen has, found “${id}”`,
      ])
    }
  })
})

describe('what is refused', () => {
  it('is what somebody without the role sends', async () => {
    for (const [method, where] of [
      ['PUT', path],
      ['POST', ''],
      ['DELETE', path],
    ] as const)
      expect((await worker.write(method, where, farther, 0, B, ['editor'])).status).toBe(403)
  })

  it('is a playlist or a language that the edition has not, with every path', async () => {
    const playlist = {
      ...lobby.playlist,
      leads: ['gaol'],
      departments: [...lobby.playlist.departments, 'nobody'],
    }
    const problems = await problemsOf(
      await worker.write('PUT', path, { ...lobby, playlist, locales: [...lobby.locales, 'tlh'] }, 0),
    )
    expect(problems).toEqual([
      `locales.${lobby.locales.length}: expected a language of the edition, found “tlh”`,
      'playlist.leads.0: expected the id of a topic or a department, found “gaol”',
      `playlist.departments.${lobby.playlist.departments.length}: expected the id of a topic or a department, found “nobody”`,
    ])
  })

  it('is each wrong setting, with its place', async () => {
    const wrong = {
      ...lobby,
      diagonalMm: -1,
      viewingDistanceMm: '3',
      hours: { from: '20:00', until: '7:00' },
    }
    const problems = await problemsOf(await worker.write('PUT', path, wrong, 0))
    for (const place of ['diagonalMm', 'viewingDistanceMm', 'hours.until'])
      expect(problems.some((problem) => problem.startsWith(`${place}: expected`))).toBe(true)
    expect(await problemsOf(await worker.write('PUT', '/kiosk', farther, 0))).toEqual([
      `id: expected kiosk, found “${lobby.id}”`,
    ])
  })

  it('is hostile, or inert: the screen is always one that can be played', async () => {
    const keys = Object.keys(farther) as (keyof NamedScreen)[]
    const hostile = fc.oneof(
      fc.anything({ withNullPrototype: false }),
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '\u202e\u200b',
        '__proto__',
        1e308,
        -0,
        [],
        'あ'.repeat(9_999),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), hostile, async (key, value) => {
        const [{ version } = { version: 0 }] = await records()
        const body = JSON.parse(JSON.stringify({ ...farther, [key]: value }) ?? 'null')
        const { status } = await worker.write('PUT', path, body, version)
        expect([200, 422]).toContain(status)
        worker.later()
        const page = await worker.read(`/screens/${lobby.id}`)
        expect(page.status).toBe(200)
        expect(await page.text()).not.toContain('<script>alert')
        parseNamedScreen(await (await worker.read(`/api/screens/${lobby.id}`)).json())
      }),
      { numRuns: 150 },
    )
    expect(worker.faults).toEqual([])
  })
})
