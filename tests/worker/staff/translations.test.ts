import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Role } from '../../../src/shared/role.ts'
import { createApp } from '../../../src/worker/app.ts'
import { countNothing } from '../../../src/worker/counting.ts'
import type { Translator } from '../../../src/worker/staff/translator.ts'
import { bundled, bundledReader } from '../bundled.ts'
import { ORIGIN } from './office.ts'

const [from, to] = bundled.edition.locales.map(({ id }) => id)

/** A Worker of an office with a translator, or without one. */
function worker(translator: Translator | undefined, roles: readonly Role[] = ['editor']) {
  const app = createApp({
    counting: countNothing,
    reader: bundledReader,
    signIn: { identify: async () => ({ kind: 'staff', staff: { email: 'a@office.test', roles } }) },
    translator,
  })
  const bindings = { ...env, PUBLIC_ORIGIN: ORIGIN }
  return {
    async translate(texts: unknown, target: unknown = to) {
      const response = await app.request(
        `${ORIGIN}/staff/api/translations`,
        { method: 'POST', body: JSON.stringify({ texts, from, to: target }), headers: { Origin: ORIGIN } },
        bindings,
      )
      return [response.status, await response.json()]
    },
    async page() {
      return (await app.request(`${ORIGIN}/staff/words`, {}, bindings)).text()
    },
  }
}

const loud: Translator = { translate: async (texts) => texts.map((text) => text.toUpperCase()) }

describe('words are translated by machine', () => {
  it('not at all, unless the office has a translator of its own', async () => {
    const without = worker(undefined)
    expect(await without.translate(['a'])).toEqual([404, { problems: ['this office has no translator'] }])
    expect(await without.page()).toContain('"canTranslate":false')
  })

  it('by that translator, text by text, in their order', async () => {
    const own = worker({
      translate: async (texts, ...languages) => texts.map((text) => [text, ...languages].join()),
    })
    expect(await own.translate(['a', 'b'])).toEqual([200, [`a,${from},${to}`, `b,${from},${to}`]])
    expect(await own.page()).toContain('"canTranslate":true')
  })

  it('for editors only', async () => {
    const [status] = await worker(loud, ['publisher', 'alerter']).translate(['a'])
    expect(status).toBe(403)
  })

  it.each([
    ['no list', 'a', undefined],
    ['no texts', [1], undefined],
    ['a text that is too long', ['a'.repeat(2_001)], undefined],
    ['more texts than any subject has', Array.from({ length: 51 }, () => 'a'), undefined],
    ['no language', ['a'], '../x'],
  ])('not if the request has %s', async (_, texts, target) => {
    const [status, answer] = await worker(loud).translate(texts, target)
    expect([status, (answer as { problems: string[] }).problems.length > 0]).toEqual([422, true])
  })

  it.each<[string, Translator['translate']]>([
    [
      'fails',
      async () => {
        throw new Error('no network')
      },
    ],
    ['answers with fewer texts', async () => []],
    ['answers with something else', async () => [1] as unknown as string[]],
    ['answers without an end', async () => ['a'.repeat(10_000)]],
  ])('not if the translator %s', async (_, translate) => {
    const [status] = await worker({ translate }).translate(['a'])
    expect(status).toBe(502)
  })
})
