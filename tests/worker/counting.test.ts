import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../dist/bundle.json'
import { localTime } from '../../src/shared/time/day.ts'
import { createApp } from '../../src/worker/app.ts'
import type { Visit } from '../../src/worker/counting.ts'
import type { SignIn } from '../../src/worker/staff/sign-in.ts'
import { bundledReader } from './bundled.ts'

const { edition } = bundle
const OPENED = { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }
const needs = edition.needs.map(({ id }) => id)
const [need = ''] = needs

/** Nobody of the office is here. */
const nobody: SignIn = { identify: async () => ({ kind: 'stranger' }) }

/** What is counted while an address is asked for. */
async function countedBy(path: string, init: RequestInit = { headers: OPENED }): Promise<Visit[]> {
  const counted: Visit[] = []
  const counting = { count: async (visit: Visit) => void counted.push(visit) }
  const app = createApp({ counting, reader: bundledReader, signIn: nobody })
  const context = createExecutionContext()
  await app.fetch(new Request(`https://office.test${path}`, init), env, context)
  await waitOnExecutionContext(context)
  return counted
}

describe('what people look for', () => {
  it('is counted by need, language and day, and nothing else of a visit is known', async () => {
    const { day } = localTime(Date.now(), edition.office.timeZone)
    for (const { id: locale } of edition.locales)
      for (const id of needs)
        expect(await countedBy(`/${locale}/needs/${id}`)).toEqual([{ day, need: id, locale }])
  })

  it('is counted when a person opens the page: not for programs, copies, and pages in advance', async () => {
    const path = `/ja/needs/${need}`
    for (const headers of [
      {},
      { 'Sec-Fetch-Mode': 'cors' },
      { 'Sec-Fetch-Mode': 'no-cors' },
      { ...OPENED, 'Sec-Purpose': 'prefetch' },
      { ...OPENED, 'Sec-Purpose': 'prefetch;prerender' },
    ])
      expect(await countedBy(path, { headers })).toEqual([])
    for (const method of ['HEAD', 'POST'])
      expect(await countedBy(path, { method, headers: OPENED })).toEqual([])
  })

  it('is not counted for other pages, nor for needs or languages that there are not', async () => {
    const department = edition.departments[0]?.id
    for (const path of [
      '/ja',
      `/ja/departments/${department}`,
      '/ja/needs/nothing',
      '/ja/needs/__proto__',
      `/ja/needs/${department}`,
      `/xx/needs/${need}`,
      '/n/1',
    ])
      expect([path, await countedBy(path)]).toEqual([path, []])
  })

  it('does not keep the page from the reader if it cannot be counted', async () => {
    const counting = { count: () => Promise.reject(new Error('no totals')) }
    const app = createApp({ counting, reader: bundledReader, signIn: nobody })
    const context = createExecutionContext()
    const request = new Request(`https://office.test/en/needs/${need}`, { headers: OPENED })
    const response = await app.fetch(request, env, context)
    expect(response.status).toBe(200)
    await expect(waitOnExecutionContext(context)).rejects.toThrow('no totals')
  })
})
