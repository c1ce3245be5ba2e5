import { describe, expect, it } from 'vitest'
import { withAttempts } from '../bench/again.ts'

/** Fails as often as told, and then succeeds. */
function failing(times: number): () => Promise<string> {
  let left = times
  return async () => {
    if (left-- > 0) throw new Error('stuck\nwith details')
    return 'measured'
  }
}

describe('a measurement that fails', () => {
  it('is done again, and the first line of its reason is told', async () => {
    const told: string[] = []
    expect(await withAttempts(failing(2), (why) => told.push(why))).toBe('measured')
    expect(told).toEqual(['again, because of: stuck', 'again, because of: stuck'])
  })

  it('ends the run when it has failed three times', async () => {
    await expect(withAttempts(failing(3), () => {})).rejects.toThrow('stuck')
  })
})
