import { describe, expect, it } from 'vitest'
import { screenKeyOf } from '../../../src/worker/screens/screen-key.ts'
import { asked, signedIn, tokenOf, VARIABLES } from './office.ts'

const SECRETS = {
  SCREEN_KEY_SECRET: 'a secret of the office, long enough',
  COUNTER_KEY_SECRET: 'another secret of the office, long enough',
}
const by = async (email: string) => signedIn(await tokenOf({ email }))

describe('the keys of screens and counters', () => {
  it.each(['screen-links', 'counter-keys'])('%s are told to publishers alone', async (what) => {
    const variables = { ...VARIABLES, ...SECRETS }
    for (const [email, status] of [
      ['publisher@city.test', 200],
      ['editor@city.test', 403],
      ['somebody@ward.test', 403],
    ] as const)
      expect((await asked(`/staff/api/${what}`, await by(email), variables)).status).toBe(status)
    expect((await asked(`/staff/api/${what}`, {}, variables)).status).toBe(403)
  })

  it('are in the link of each screen, behind what no server is sent', async () => {
    const response = await asked('/staff/api/screen-links', await by('publisher@city.test'), {
      ...VARIABLES,
      ...SECRETS,
    })
    const links: Record<string, string> = await response.json()
    for (const [id, link] of Object.entries(links))
      expect(new URL(link).hash).toBe(`#key=${await screenKeyOf(SECRETS.SCREEN_KEY_SECRET, id)}`)
  })

  it('are none without a secret', async () => {
    for (const what of ['screen-links', 'counter-keys']) {
      const response = await asked(`/staff/api/${what}`, await by('publisher@city.test'))
      expect(await response.json()).toBeNull()
    }
  })

  it('are not needed by staff: an editor says how crowded a counter is, and whatever is no level is refused', async () => {
    const put = async (email: string, body: string, id = 'tax') => {
      const token = (await by(email)).headers as Record<string, string>
      const headers = { ...token, Origin: 'https://office.test' }
      return asked(`/staff/api/counters/${id}`, { method: 'PUT', body, headers })
    }
    expect((await put('editor@city.test', '{"level":2}')).status).toBe(200)
    expect((await put('somebody@ward.test', '{"level":null}')).status).toBe(200)
    for (const body of ['{"level":4}', '{"level":"1"}', '{}', '[]', 'x'])
      expect((await put('editor@city.test', body)).status).toBe(422)
    expect((await put('editor@city.test', '{"level":2}', 'attic')).status).toBe(404)
  })
})
