import { afterEach, describe, expect, it, vi } from 'vitest'
import { ask } from '../../../src/staff/office/ask.ts'

afterEach(() => void vi.unstubAllGlobals())

/** What the app makes of an answer. */
async function made(response: Response) {
  vi.stubGlobal('fetch', async () => response)
  return ask('/staff/import', (json) => json, { method: 'POST', body: 'x' })
}

describe('what is too large', () => {
  it('is refused with what is the most', async () => {
    const response = Response.json({ error: 'too-large', most: 30_000_000 }, { status: 413 })
    expect(await made(response)).toEqual({
      kind: 'refused',
      problems: ['body: expected at most 30000000 bytes, found more'],
      tooLarge: { most: 30_000_000 },
    })
  })

  it('is refused too where the platform answers with a page of its own', async () => {
    expect(await made(new Response('<html>413</html>', { status: 413 }))).toEqual({
      kind: 'refused',
      problems: ['too large'],
      tooLarge: { most: undefined },
    })
  })
})

it('any other page is no answer of the office', async () => {
  expect(await made(new Response('<html>502</html>', { status: 502 }))).toEqual({ kind: 'away' })
})
