import { describe, expect, it } from 'vitest'
import { parseOptions } from '../../src/shared/screen/options.ts'

const NONE = { at: null, appearance: { text: 'default', theme: 'default' }, mmPerPx: null, hours: null }
const ALL = 'at=2026-11-24T10:05:00%2B09:00&text=large&theme=contrast&mm-per-px=0.5&hours=07:00-20:00'

describe('the options of a screen’s address', () => {
  it('are none if it asks for none', () => {
    expect(parseOptions(new URLSearchParams())).toEqual(NONE)
    expect(parseOptions(new URLSearchParams('debug&other=1&closed-days=night'))).toEqual(NONE)
  })

  it('are all that it asks for', () => {
    expect(parseOptions(new URLSearchParams(`${ALL}&closed-days=night`))).toEqual({
      at: Date.parse('2026-11-24T10:05:00+09:00'),
      appearance: { text: 'large', theme: 'contrast' },
      mmPerPx: 0.5,
      hours: { from: '07:00', until: '20:00', closedDays: 'night' },
    })
  })

  it('are the first ones', () => {
    expect(parseOptions(new URLSearchParams('text=large&text=huge')).appearance.text).toBe('large')
  })

  it.each([
    ['at=yesterday', 'at', { at: null }],
    ['text=huge', 'text', { appearance: NONE.appearance }],
    ['theme=pink', 'theme', { appearance: NONE.appearance }],
    ['mm-per-px=wide', 'mm-per-px', { mmPerPx: null }],
    ['hours=20:00-07:00', 'hours', { hours: null }],
  ])('%s is refused by name, or only left out if the caller takes faults', (query, name, left) => {
    expect(() => parseOptions(new URLSearchParams(query))).toThrow(name)
    const faults: unknown[] = []
    const options = parseOptions(new URLSearchParams(`${query}&${ALL}`), (error) => faults.push(error))
    expect(options).toEqual({ ...parseOptions(new URLSearchParams(ALL)), ...left })
    expect(faults).toHaveLength(1)
  })
})
