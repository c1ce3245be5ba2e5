import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import bundle from '../../../dist/bundle.json'
import { asked, EDITOR, ORIGIN, signedIn, tokenOf, VARIABLES } from './office.ts'

const FROM_HERE = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }
const TOKENS = {
  editor: await tokenOf(),
  publisher: await tokenOf({ email: 'publisher@city.test' }),
  second: await tokenOf({ email: 'second@city.test' }),
  alerter: await tokenOf({ email: 'anybody@ward.test' }),
}
type Who = keyof typeof TOKENS

const roles = { ...JSON.parse(VARIABLES.STAFF_ROLES), 'second@city.test': ['publisher'] }
const OFFICE = { ...VARIABLES, STAFF_ROLES: JSON.stringify(roles) }
const TWO_PEOPLE = { ...OFFICE, SECOND_PERSON: 'emergency, publish' }

interface Sent {
  readonly body?: unknown
  readonly version?: number
  readonly variables?: typeof OFFICE
}

async function sent(who: Who, method: string, path: string, more: Sent = {}): Promise<Response> {
  const { body, version, variables = OFFICE } = more
  const match = version === undefined ? {} : { 'If-Match': `"${version}"` }
  const init = { method, ...signedIn(TOKENS[who], { ...FROM_HERE, ...match }) }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return asked(`/staff/api/${path}`, body === undefined ? init : { ...init, body: text }, variables)
}

const office = () => env.OFFICE.getByName('office')
/** Everything that a refused request must leave as it is. */
const state = async () => new Response(await office().export()).text()

async function begun(): Promise<string> {
  const response = await sent('editor', 'POST', 'drafts', { body: { name: 'April' } })
  expect(response.status).toBe(201)
  return (await response.json<{ id: string }>()).id
}

beforeEach(async () => {
  for (const { id } of await office().publications())
    await office().removePublication(id, { by: 'test', at: 0, comment: '' })
  for (const { id } of await office().drafts())
    await office().removeDraft(id, { by: 'test', at: 0, comment: '' })
})

const NOTHING = '00000000-0000-4000-8000-000000000000'
const COMMENT = { comment: 'as told' }

describe('what somebody may do with drafts and editions', () => {
  /** Every route, and who may. */
  const ROUTES: [method: string, path: string, who: Who[], more: Sent][] = [
    ['GET', 'editions', ['editor', 'publisher', 'alerter'], {}],
    ['GET', 'edition', ['editor', 'publisher', 'alerter'], {}],
    ['GET', `editions/${bundle.hash}`, ['editor', 'publisher', 'alerter'], {}],
    ['GET', 'audit', ['editor', 'publisher', 'alerter'], {}],
    ['GET', 'drafts', ['editor', 'publisher', 'alerter'], {}],
    ['GET', 'publications', ['editor', 'publisher', 'alerter'], {}],
    ['POST', 'drafts', ['editor', 'publisher'], { body: { name: 'May' } }],
    ['PUT', `drafts/${NOTHING}`, ['editor', 'publisher'], { body: '{}', version: 1 }],
    ['DELETE', `drafts/${NOTHING}`, ['editor', 'publisher'], {}],
    ['POST', `drafts/${NOTHING}/publish`, ['publisher', 'second'], { body: COMMENT, version: 1 }],
    ['POST', 'editions/0123456789abcdef/restore', ['publisher', 'second'], { body: COMMENT }],
    ['POST', `publications/${NOTHING}/approve`, ['publisher', 'second'], {}],
    ['DELETE', `publications/${NOTHING}`, ['publisher', 'second'], {}],
  ]

  it.each(ROUTES)('%s %s is for %s', async (method, path, may, more) => {
    const before = await state()
    for (const who of ['editor', 'publisher', 'second', 'alerter'] as const) {
      const isAllowed = may.includes(who) || method === 'GET'
      const response = await sent(who, method, path, more)
      expect([who, response.status === 403]).toEqual([who, !isAllowed])
      if (!isAllowed) expect(await response.json()).toMatchObject({ error: 'other-role' })
      else if (method !== 'GET' && path !== 'drafts') expect(response.status).toBe(404)
    }
    if (path !== 'drafts') expect(await state()).toBe(before)
  })
})

describe('a draft', () => {
  it('is written over by who names its version, and answers 428 to others', async () => {
    const id = await begun()
    const before = await state()
    for (const path of [`drafts/${id}`, `drafts/${id}/publish`]) {
      const method = path.endsWith('publish') ? 'POST' : 'PUT'
      const response = await sent('publisher', method, path, { body: COMMENT })
      expect([response.status, await response.json()]).toMatchObject([
        428,
        { problems: [expect.stringMatching(/^If-Match/)] },
      ])
    }
    expect(await state()).toBe(before)
  })

  it('answers 412 with who else is editing, and is as they left it', async () => {
    const id = await begun()
    expect(
      (await sent('publisher', 'PUT', `drafts/${id}`, { body: '{"theirs":1}', version: 1 })).status,
    ).toBe(200)
    const before = await state()
    const late = await sent('editor', 'PUT', `drafts/${id}`, { body: '{"mine":1}', version: 1 })
    expect([late.status, await late.json()]).toMatchObject([
      412,
      { editing: [{ by: 'publisher@city.test' }] },
    ])
    const publish = await sent('publisher', 'POST', `drafts/${id}/publish`, { body: COMMENT, version: 1 })
    expect(publish.status).toBe(412)
    expect(await state()).toBe(before)
    expect(await (await sent('editor', 'GET', `drafts/${id}`)).text()).toBe('{"theirs":1}')
  })

  it('that is no edition answers 422 with every path and reason, and stays', async () => {
    const id = await begun()
    const wrong = { ...bundle.edition, office: null, needs: 3, topics: [{ id: '<script>' }] }
    await sent('editor', 'PUT', `drafts/${id}`, { body: wrong, version: 1 })
    const before = await state()
    const response = await sent('publisher', 'POST', `drafts/${id}/publish`, { body: COMMENT, version: 2 })
    const { problems } = await response.json<{ problems: string[] }>()
    expect(response.status).toBe(422)
    for (const place of ['office', 'needs', 'topics.0.id', 'topics.0.code'])
      expect(problems).toContainEqual(expect.stringMatching(`^${place}: expected .+, found `))
    expect(await state()).toBe(before)
  })

  it.each([
    ['no comment', {}],
    ['an empty comment', { comment: ' ' }],
    ['a long comment', { comment: 'x'.repeat(501) }],
    ['a comment that is none', { comment: ['x'] }],
    ['a time that is a text', { ...COMMENT, at: '2026-04-01' }],
    ['a time that has passed', { ...COMMENT, at: 1 }],
    ['a time that is no number', { ...COMMENT, at: null }],
    ['a time with a part', { ...COMMENT, at: 1e12 + 0.5 }],
    ['nothing', ''],
    ['no JSON', '{"comment":'],
  ])('is not published with %s', async (_, body) => {
    const id = await begun()
    const before = await state()
    const response = await sent('publisher', 'POST', `drafts/${id}/publish`, { body, version: 1 })
    expect(response.status).toBe(422)
    expect((await response.json<{ problems: string[] }>()).problems.length).toBeGreaterThan(0)
    expect(await state()).toBe(before)
  })
})

describe('publishing where two people are needed', () => {
  it('waits for the other one, and neither a time nor the first can go round it', async () => {
    const id = await begun()
    const proposed = await sent('publisher', 'POST', `drafts/${id}/publish`, {
      ...{ body: COMMENT, version: 1, variables: TWO_PEOPLE },
    })
    const row = await proposed.json<{ id: string; state: string }>()
    expect([proposed.status, row.state]).toEqual([202, 'proposed'])
    const own = await sent('publisher', 'POST', `publications/${row.id}/approve`, { variables: TWO_PEOPLE })
    expect(own.status).toBe(422)
    expect(await office().history()).toEqual([])
    const other = await sent('second', 'POST', `publications/${row.id}/approve`, { variables: TWO_PEOPLE })
    expect([other.status, await other.json()]).toMatchObject([200, { by: 'publisher@city.test' }])
    expect(await office().history()).toHaveLength(1)
    expect((await sent('second', 'POST', `publications/${row.id}/approve`)).status).toBe(404)
  })

  it('waits for both a time and the other one', async () => {
    const { edition: base } = await office().inForce()
    const by = { by: EDITOR, at: Date.now(), comment: '' }
    const begun = await office().beginDraft('May', JSON.stringify(bundle.edition), base, by)
    const id = begun.kind === 'done' ? begun.value.id : ''
    const at = Date.now() + 3_600_000
    const body = { ...COMMENT, at }
    const set = await sent('publisher', 'POST', `drafts/${id}/publish`, { body, version: 1 })
    expect([set.status, await set.json()]).toMatchObject([202, { state: 'set', at }])
    const [waiting] = await (await sent('editor', 'GET', 'publications')).json<{ id: string }[]>()
    expect((await sent('publisher', 'DELETE', `publications/${waiting?.id}`)).status).toBe(200)
    const proposed = await sent('publisher', 'POST', `drafts/${id}/publish`, {
      ...{ body, version: 1, variables: TWO_PEOPLE },
    })
    expect([proposed.status, await proposed.json()]).toMatchObject([202, { state: 'proposed', at }])
  })
})

it('two editors who write at the same time do not write over each other', async () => {
  const id = await begun()
  for (let version = 1; version <= 10; version++) {
    const both = await Promise.all(
      (['editor', 'publisher'] as const).map((who) =>
        sent(who, 'PUT', `drafts/${id}`, { body: `{"${who}":${version}}`, version }),
      ),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
  }
  expect((await office().draft(id))?.version).toBe(11)
})
