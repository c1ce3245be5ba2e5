import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import bundle from '../../../dist/bundle.json'
import { MOST_IMPORTED_BYTES } from '../../../src/shared/import-limit.ts'
import { asked, EDITOR, ORIGIN, signedIn, tokenOf } from './office.ts'

const publisher = await tokenOf({ email: 'publisher@city.test' })
const FROM_HERE = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }
const others = [EDITOR, 'anybody@ward.test']

const epoch = async () => (await env.OFFICE.getByName('office').inForce()).epoch
const sent = async (body: BodyInit, replace?: string, token: string = publisher) =>
  asked(`/staff/import${replace === undefined ? '' : `?replace=${replace}`}`, {
    method: 'POST',
    body,
    ...signedIn(token, FROM_HERE),
  })

it('everything is in a file of a dated name, for publishers only', async () => {
  const by = { by: 'a@city.test', at: 1, comment: 'x' }
  const written = await env.OFFICE.getByName('office').publish(bundle.edition, by, bundle.hash)
  expect(written.kind).toBe('done')
  const response = await asked('/staff/export', signedIn(publisher))
  expect(response.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="office-\d{4}-\d\d-\d\d\.json"$/,
  )
  expect(response.headers.get('Content-Type')).toContain('application/json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await response.json()).toMatchObject({ kind: 'totsuka-annai/office', tables: { drafts: [] } })
  for (const email of others)
    for (const path of ['/staff/export', '/staff/api/store'])
      expect((await asked(path, signedIn(await tokenOf({ email })))).status).toBe(403)
})

it('the same file comes back, larger than other requests may be, whether its length is said or not', async () => {
  const office = env.OFFICE.getByName('office')
  const long = 'x'.repeat(600_000)
  for (let count = 0; count < 5; count++)
    await office.beginDraft('long', long, bundle.hash, { by: 'a@city.test', at: 1, comment: '' })
  const text = await (await asked('/staff/export', signedIn(publisher))).text()
  expect(text.length).toBeGreaterThan(3_000_000)
  const store = await (await asked('/staff/api/store', signedIn(publisher))).json<{ epoch: string }>()
  expect(store).toMatchObject({ rows: { drafts: 5, editions: 1 } })
  expect((await sent(text, store.epoch)).status).toBe(200)
  const chunked = await sent(new Blob([text]).stream(), await epoch())
  expect([chunked.status, await chunked.json()]).toMatchObject([200, { rows: { drafts: 5 } }])
  expect(await (await asked('/staff/export', signedIn(publisher))).text()).toBe(text)
})

it('a file that is wrong is refused with every place, and so is one that would replace unseen', async () => {
  const before = await epoch()
  const wrong = await sent('{"kind":1,"version":0}', before)
  expect([wrong.status, await wrong.json()]).toMatchObject([
    422,
    { problems: [/^kind: /, /^version: /, /^tables: /].map((place) => expect.stringMatching(place)) },
  ])
  const text = await (await asked('/staff/export', signedIn(publisher))).text()
  expect((await sent(text)).status).toBe(422)
  expect((await sent('', before)).status).toBe(422)
  for (const email of others) expect((await sent(text, before, await tokenOf({ email }))).status).toBe(403)
  const large = await sent(new Uint8Array(MOST_IMPORTED_BYTES + 1), before)
  expect([large.status, await large.json()]).toEqual([413, { error: 'too-large', most: MOST_IMPORTED_BYTES }])
  expect(await epoch()).toBe(before)
})
