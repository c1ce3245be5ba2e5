import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../../dist/bundle.json'
import { createApp } from '../../../src/worker/app.ts'
import { countNothing } from '../../../src/worker/counting.ts'
import { officeOf } from '../../../src/worker/reader.ts'
import { capProblems, readXml } from '../../support/cap.ts'
import { bundledReader } from '../bundled.ts'
import { ORIGIN } from './office.ts'

const HOUR = 3_600_000
const locales = bundle.edition.locales.map(({ id }) => id)
const EARTHQUAKE = {
  template: 'earthquake',
  blanks: { time: '14:46' },
  drill: false,
  until: Date.now() + HOUR,
}
const NEWS = { template: 'lost-child', blanks: { age: 5 }, drill: false, until: Date.now() + HOUR }
const FREE = {
  template: 'free',
  severity: 'info',
  drill: false,
  until: Date.now() + HOUR,
  words: {
    ja: { heading: '駐車場を閉めています', body: ['駐車場は使えません。'] },
    'ja-simple': {
      heading: '｜駐車場《ちゅうしゃじょう》は ｜閉《し》まっています',
      body: ['｜車《くるま》を ｜止《と》める ことが できません。'],
    },
    en: { heading: 'The car park is closed', body: ['You cannot park here today.'] },
  },
}

/** Asks as somebody with roles; everybody else asks without. The answers follow what the office says at that moment. */
async function asks(
  path: string,
  {
    as,
    roles = ['alerter'],
    send,
    headers = {},
    variables = {},
  }: {
    as?: string
    roles?: readonly ('alerter' | 'editor')[]
    send?: unknown
    headers?: Record<string, string>
    variables?: Partial<typeof env>
  } = {},
): Promise<Response> {
  const word = await officeOf(env).inForce()
  const app = createApp({
    counting: countNothing,
    reader: { ...bundledReader, heard: () => word },
    signIn: {
      identify: async () =>
        as === undefined ? { kind: 'stranger' } : { kind: 'staff', staff: { email: as, roles: [...roles] } },
    },
  })
  const init =
    send === undefined
      ? { headers }
      : {
          method: 'POST',
          body: JSON.stringify(send),
          headers: { Origin: ORIGIN, 'Content-Type': 'application/json', ...headers },
        }
  return app.fetch(new Request(`${ORIGIN}${path}`, init), { ...env, ...variables })
}

const A = 'a@ward.test'
const B = 'b@ward.test'
const put = (send: unknown, as = A) => asks('/staff/api/notices', { as, send })
const act = (id: string, what: 'approve' | 'withdraw', as: string) =>
  asks(`/staff/api/notices/${id}/${what}`, { as, send: {} })
const problemsOf = async (response: Response) => {
  expect(response.status).toBe(422)
  return ((await response.json()) as { problems: string[] }).problems.join('\n')
}
const idOf = async (response: Response) => ((await response.json()) as { notice: { id: string } }).notice.id

describe('an emergency from a template', () => {
  it('goes from one person by a second to readers, in every language, and is taken down by one', async () => {
    const written = await put(EARTHQUAKE)
    expect(written.status).toBe(201)
    const id = await idOf(written)
    expect(await (await asks('/api/notices')).json()).toEqual({ notices: [] })
    expect((await asks('/api/notices.cap')).status).toBe(204)
    expect(await problemsOf(await act(id, 'approve', A))).toContain('another person')
    expect((await act(id, 'approve', B)).status).toBe(200)

    const told = (await (await asks('/api/notices')).json()) as { notices: Record<string, unknown>[] }
    expect(told.notices).toMatchObject([{ id, severity: 'emergency', cap: expect.stringContaining(id) }])
    expect(Object.keys(told.notices[0]?.words as object).toSorted()).toEqual(locales.toSorted())
    expect(JSON.stringify(told)).not.toContain('ward.test')
    for (const locale of locales) {
      const page = await (await asks(`/${locale}/departments`)).text()
      expect(page).toContain(`data-notice="${id}"`)
      const banner = await asks(`/api/notices/${locale}`)
      expect(banner.headers.get('Content-Type')).toContain('text/html')
      expect(await banner.text()).toContain(`data-notice="${id}"`)
    }
    const cap = await asks('/api/notices.cap')
    expect(cap.headers.get('Content-Type')).toContain('application/cap+xml')
    const message = await cap.text()
    expect(capProblems(readXml(message).root)).toEqual([])
    expect(message).toContain('<msgType>Alert</msgType>')
    expect(await (await asks(`/api/notices/${id}.cap`)).text()).toBe(message)
    expect((await asks('/api/notices/n-0.cap')).status).toBe(404)
    expect(cap.headers.get('Link')).toBe(`</api/notices/${id}.cap>; rel="item"`)

    expect((await act(id, 'withdraw', A)).status).toBe(200)
    const cancel = await (await asks('/api/notices.cap')).text()
    expect(capProblems(readXml(cancel).root)).toEqual([])
    expect(cancel).toContain('<msgType>Cancel</msgType>')
    expect(cancel).toMatch(new RegExp(`<references>[^<]*,${id},[^<]*</references>`))
    expect(await problemsOf(await act(id, 'approve', B))).toContain('withdrawn')
  })

  it('is put up by one person where the office has decided so, and by nobody because of a slip', async () => {
    for (const [value, approved] of [
      ['none', true],
      ['publish', true],
      ['emergncy', false],
      ['', false],
    ] as const) {
      const response = await asks('/staff/api/notices', {
        as: A,
        send: EARTHQUAKE,
        variables: { SECOND_PERSON: value } as Partial<typeof env>,
      })
      const { notice } = (await response.json()) as { notice: { id: string; approved: boolean } }
      expect({ value, approved: notice.approved }).toEqual({ value, approved })
      await act(notice.id, 'withdraw', A)
    }
  })
})

describe('the app of staff', () => {
  it.each([
    ['none', { emergency: false, publish: false }],
    ['publish', { emergency: false, publish: true }],
    ['', { emergency: true, publish: false }],
  ])('knows what needs a second person with %j', async (value, policy) => {
    const variables = { SECOND_PERSON: value } as Partial<typeof env>
    const html = await (await asks('/staff/notices', { as: A, variables })).text()
    expect(html).toContain(`"secondPerson":${JSON.stringify(policy)}`)
  })
})

describe('who may', () => {
  it.each(['/staff/api/notices', '/staff/api/notices/n-1/approve', '/staff/api/notices/n-1/withdraw'])(
    'act by %s: only who alerts',
    async (path) => {
      expect((await asks(path, { as: A, roles: ['editor'], send: EARTHQUAKE })).status).toBe(403)
      expect((await asks(path, { send: EARTHQUAKE })).status).toBe(403)
    },
  )

  it('read: everybody of the office, and nobody else', async () => {
    expect((await asks('/staff/api/notices', { as: A, roles: ['editor'] })).status).toBe(200)
    expect((await asks('/staff/api/notices')).status).toBe(403)
  })

  it('approve: the list tells each person', async () => {
    const id = await idOf(await put(EARTHQUAKE))
    const listed = async (as: string, roles: readonly ('alerter' | 'editor')[] = ['alerter']) => {
      const rows = (await (await asks('/staff/api/notices', { as, roles })).json()) as {
        notice: { id: string }
        mayApprove: boolean
        state: string
      }[]
      return rows.find(({ notice }) => notice.id === id)
    }
    expect(await listed(A)).toMatchObject({ mayApprove: false, state: 'proposed' })
    expect(await listed(B)).toMatchObject({ mayApprove: true })
    expect(await listed(B, ['editor'])).toMatchObject({ mayApprove: false })
    await act(id, 'withdraw', B)
  })
})

describe('what is asked for', () => {
  it.each([
    ['no template of the office', { ...EARTHQUAKE, template: 'aliens' }, 'template'],
    ['a blank that is none', { ...EARTHQUAKE, blanks: { planet: 'Mars' } }, 'blanks.planet'],
    ['a time that is none', { ...EARTHQUAKE, blanks: { time: '25:00' } }, 'blanks.time'],
    ['a blank left empty', { ...EARTHQUAKE, template: 'tsunami', blanks: {} }, 'blanks.alert'],
    ['an end in the past', { ...EARTHQUAKE, until: 1 }, 'until'],
    ['an end that is none', { ...EARTHQUAKE, until: 'soon' }, 'until'],
    ['a field of nobody', { ...EARTHQUAKE, approved: true }, 'approved'],
    ['words beside a template', { ...EARTHQUAKE, words: FREE.words }, 'words'],
    ['a language too few', { ...FREE, words: { ja: FREE.words.ja } }, 'words.en'],
    [
      'markup',
      { ...FREE, words: { ...FREE.words, en: { heading: '<b>Closed</b>', body: [] } }, override: true },
      'markup',
    ],
    [
      'Japanese in English',
      { ...FREE, words: { ...FREE.words, en: { heading: '駐車場 is closed', body: [] } } },
      'words.en.heading',
    ],
  ])('is refused with %s, and the place is named', async (_, body, place) => {
    const before = (await officeOf(env).inForce()).changes
    expect(await problemsOf(await put(body))).toContain(place)
    expect(await problemsOf(await asks('/staff/api/notices/preview', { as: A, send: body }))).toContain(place)
    expect((await officeOf(env).inForce()).changes).toBe(before)
  })

  it('in free text is said if it keeps the rules, or by the name of who lets it pass', async () => {
    const kept = await put(FREE)
    expect(kept.status).toBe(201)
    const wrong = { ...FREE, words: { ...FREE.words, en: { heading: '駐車場 is closed', body: [] } } }
    const passed = await put({ ...wrong, override: true })
    expect(await passed.json()).toMatchObject({ overriddenBy: A, notice: { approved: true } })
    for (const { notice } of await officeOf(env).notices()) await act(notice.id, 'withdraw', A)
  })

  it('can be seen before anything of it is kept', async () => {
    const before = await officeOf(env).notices()
    const seen = await asks('/staff/api/notices/preview', { as: A, roles: ['editor'], send: NEWS })
    expect(await seen.json()).toMatchObject({ template: 'lost-child', severity: 'info' })
    expect(await officeOf(env).notices()).toEqual(before)
  })
})

describe('what is in force', () => {
  it('is answered once, and not again to whoever has it', async () => {
    const first = await asks('/api/in-force')
    expect(first.headers.get('Cache-Control')).toBe('no-cache')
    const tag = first.headers.get('ETag') ?? ''
    expect((await asks('/api/in-force', { headers: { 'If-None-Match': tag } })).status).toBe(304)
    const id = await idOf(await put(NEWS))
    const next = await asks('/api/in-force', { headers: { 'If-None-Match': tag } })
    expect(next.status).toBe(200)
    expect(await next.json()).toMatchObject({
      edition: bundle.hash,
      notices: expect.arrayContaining([expect.objectContaining({ id })]),
    })
    await act(id, 'withdraw', A)
  })

  it('stands in the page of a screen, with an emergency over its first slide; not in what devices keep, nor in a draft', async () => {
    const id = await idOf(await put(EARTHQUAKE))
    await act(id, 'approve', B)
    const [screen] = (await (await asks('/ja/screens')).text()).match(/\/screens\/[a-z-]+/) ?? []
    const page = await (await asks(screen ?? '')).text()
    expect(page).toContain('id="first-emergency"')
    expect(page).toContain(`"id":"${id}"`)
    for (const path of [`${screen}/shell`, `${screen}?at=2026-11-24T10:05:00Z`, `${screen}?draft`])
      expect(await (await asks(path)).text(), path).not.toContain(id)
    await act(id, 'withdraw', A)
  })
})
