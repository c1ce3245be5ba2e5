import { describe, expect, it } from 'vitest'
import { screens } from '../../src/facts/screens.ts'
import { isKeyOfScreen, screenKeyOf } from '../../src/worker/screens/screen-key.ts'

const SECRET = 'a secret of the office, long enough'
const ids = screens.map(({ id }) => id)

describe('the key of a screen', () => {
  it.each(ids)('%s is right for it and for no other screen, and can stand in an address', async (id) => {
    const key = await screenKeyOf(SECRET, id)
    expect(encodeURIComponent(key)).toBe(key)
    const right = await Promise.all(ids.map((other) => isKeyOfScreen(SECRET, other, key)))
    expect(right).toEqual(ids.map((other) => other === id))
  })

  it('is the same each time, until the secret is another one', async () => {
    const key = await screenKeyOf(SECRET, 'lobby')
    expect(await screenKeyOf(SECRET, 'lobby')).toBe(key)
    expect(await isKeyOfScreen(`${SECRET}!`, 'lobby', key)).toBe(false)
  })

  it('is nothing else: cut, longer, in other letters, or missing', async () => {
    const key = await screenKeyOf(SECRET, 'lobby')
    const wrong = [
      undefined,
      '',
      ' ',
      key.slice(1),
      key.slice(0, -1),
      `${key}=`,
      `${key}A`,
      key.toUpperCase(),
      key.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      `${key}\n`,
      'A'.repeat(43),
      'x'.repeat(100_000),
    ]
    for (const given of wrong)
      expect([given?.slice(0, 50), await isKeyOfScreen(SECRET, 'lobby', given)]).toEqual([
        given?.slice(0, 50),
        false,
      ])
  })

  it('is never right, and is never given out, when the office has no secret or a short one', async () => {
    const key = await screenKeyOf(SECRET, 'lobby')
    for (const secret of [undefined, '', 'short', 'x'.repeat(31)]) {
      expect(await isKeyOfScreen(secret, 'lobby', key)).toBe(false)
      await expect(screenKeyOf(secret, 'lobby')).rejects.toThrow('SCREEN_KEY_SECRET: expected at least 32')
    }
  })
})
