import { describe, expect, it } from 'vitest'
import { asked, signedIn, tokenOf } from './office.ts'

const PATH = '/staff/api/playlog.csv'
const DAYS = '?from=2026-11-01&until=2026-11-28'
const by = async (email: string) => signedIn(await tokenOf({ email }))

describe('the table of what screens have shown', () => {
  it.each(['editor@city.test', 'publisher@city.test', 'somebody@ward.test'])(
    'is for staff: %s',
    async (email) => {
      const response = await asked(PATH + DAYS, await by(email))
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toBe('text/csv; charset=UTF-8')
      expect(response.headers.get('Content-Disposition')).toBe(
        'attachment; filename="playlog-2026-11-01-2026-11-28.csv"',
      )
      const bytes = new Uint8Array(await response.arrayBuffer())
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect(new TextDecoder().decode(bytes)).toMatch(/^日付,画面,.*\r\n$/)
    },
  )

  it('is for nobody else', async () => {
    expect((await asked(PATH + DAYS)).status).toBe(403)
    expect((await asked(PATH + DAYS, await by('nobody@city.test'))).status).toBe(403)
  })

  it.each([
    ['no days', ''],
    ['one day', '?from=2026-11-01'],
    ['a day that is none', '?from=2026-02-30&until=2026-03-01'],
    ['something else', '?from=%00&until=="x"'],
    ['days in the wrong order', '?from=2026-11-02&until=2026-11-01'],
    ['more days than are kept', '?from=2020-01-01&until=2026-11-01'],
  ])('is refused with the reason for %s', async (_, query) => {
    const response = await asked(PATH + query, await by('editor@city.test'))
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ problems: expect.arrayContaining([expect.any(String)]) })
  })
})
