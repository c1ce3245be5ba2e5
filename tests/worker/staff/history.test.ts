import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import bundle from '../../../dist/bundle.json'
import { asked, EDITOR, signedIn, tokenOf } from './office.ts'

const TOKEN = await tokenOf()
/** More than one answer has of either list, and than two answers of the editions. */
const COUNT = 620

/** The numbers of all entries of a list, as somebody gets them who asks on until there are none. */
async function numbersOf(list: string): Promise<number[][]> {
  const pages: number[][] = []
  for (;;) {
    const last = pages.at(-1)?.at(-1)
    const path = `/staff/api/${list}${last === undefined ? '' : `?before=${last}`}`
    const rows = await (await asked(path, signedIn(TOKEN))).json<{ seq: number }[]>()
    if (rows.length === 0) return pages
    pages.push(rows.map(({ seq }) => seq))
  }
}

it('a long history and a long audit are reached to their beginning, the newest first', async () => {
  const office = env.OFFICE.getByName('office')
  await office.publish(bundle.edition, { by: EDITOR, at: 1, comment: 'first' }, bundle.hash)
  await runInDurableObject(office, (_, { storage: { sql } }) => {
    for (let count = 2; count <= COUNT; count += 1) {
      sql.exec(
        'INSERT INTO audit (at, by, did, about) SELECT ?, by, did, about FROM audit WHERE seq = 1',
        count,
      )
      sql.exec(
        `INSERT INTO editions (hash, at, by, comment, kind)
         SELECT hash, ?, by, comment, kind FROM editions WHERE seq = 1`,
        count,
      )
    }
  })
  const all = Array.from({ length: COUNT }, (_, index) => COUNT - index)
  for (const [list, most] of [
    ['audit', 500],
    ['editions', 200],
  ] as const) {
    const pages = await numbersOf(list)
    expect(pages.flat()).toEqual(all)
    expect(pages.slice(0, -1).map((page) => page.length)).toEqual(pages.slice(0, -1).map(() => most))
  }
})

it.each(['', 'x', '1.5', '-', '1e99'])('who asks for what is before “%s” gets the newest', async (before) => {
  for (const list of ['audit', 'editions']) {
    const newest = await (await asked(`/staff/api/${list}`, signedIn(TOKEN))).text()
    expect(await (await asked(`/staff/api/${list}?before=${before}`, signedIn(TOKEN))).text()).toBe(newest)
  }
})
