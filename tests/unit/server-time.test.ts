import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin, lifetimeOf, parsePageTime, parseServerTime } from '../../src/connection/server-time.ts'

const BUILT = Date.parse('2026-11-01T00:00:00Z')
const DAY_MS = 86_400_000
const lifetime = lifetimeOf(BUILT)

describe('the time that a server gives', () => {
  it.each([BUILT - DAY_MS, BUILT, BUILT + 5 * 365 * DAY_MS])(
    'is accepted while a build can be on a wall: %i',
    (at) => {
      expect(parseServerTime(String(at), lifetime)).toBe(at)
      expect(parsePageTime(at, lifetime)).toBe(at)
    },
  )

  it.each([
    '',
    ' ',
    'abc',
    '0',
    '-1',
    '1000',
    'Infinity',
    'NaN',
    '1e300',
    '8640000000000001',
    `${BUILT}.5`,
    `+${BUILT}`,
    ` ${BUILT}`,
    `0x${BUILT.toString(16)}`,
    `${BUILT}, ${BUILT}`,
    String(BUILT - DAY_MS - 1),
    String(BUILT + 5 * 365 * DAY_MS + 1),
    'Tue, 24 Nov 2026 01:05:00 GMT',
  ])('is not accepted when it is %j, and the fault names the header and what was expected', (header) => {
    expect(() => parseServerTime(header, lifetime)).toThrow(
      'Server-Time: expected whole ms since 1970, from 2026-10-31 to 2031-10-31',
    )
  })

  it('is always possible, whatever the header contains', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.bigInt().map(String)), (header) => {
        let said: number | undefined
        try {
          said = parseServerTime(header, lifetime)
        } catch {
          // A header may also be refused.
        }
        if (said !== undefined) expect(isWithin(lifetime, said)).toBe(true)
      }),
    )
  })

  it.each([0, -1, 1e15, 1e300, Number.NaN, Number.POSITIVE_INFINITY])(
    'is not accepted from a page with %d either',
    (at) => {
      expect(() => parsePageTime(at, lifetime)).toThrow('boot.at: expected ms since 1970')
    },
  )
})
