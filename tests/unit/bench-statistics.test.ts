import { describe, expect, it } from 'vitest'
import { kindOf } from '../bench/kinds.ts'
import { optionsOf } from '../bench/options.ts'
import { cumulativeLayoutShift, lowest, spreadOf } from '../bench/statistics.ts'

describe('figures of the benchmark', () => {
  it('are summed up by their median, least and most', () => {
    expect(spreadOf([30, 10, 20])).toEqual({ median: 20, least: 10, most: 30 })
    expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, least: 1, most: 4 })
  })

  it('are refused if one was not measured', () => {
    expect(() => spreadOf([])).toThrow('expected figures')
    expect(() => spreadOf([1, Number.NaN])).toThrow('expected figures')
  })

  it('are lowest in one place or in several', () => {
    expect(lowest([3, 1, 2])).toEqual([1])
    expect(lowest([1, 2, 1])).toEqual([0, 2])
  })
})

describe('layout shift', () => {
  const at = (...pairs: [number, number][]) => pairs.map(([startTime, value]) => ({ startTime, value }))

  it('is nothing for a page where nothing moves', () => {
    expect(cumulativeLayoutShift([])).toBe(0)
  })

  it('adds up shifts less than a second apart', () => {
    expect(cumulativeLayoutShift(at([100, 0.25], [1000, 0.5], [1900, 0.125]))).toBe(0.875)
  })

  it('is the largest sum, not the sum of all', () => {
    expect(cumulativeLayoutShift(at([100, 0.25], [1100, 0.5], [3000, 0.125]))).toBe(0.5)
  })

  it('begins a new sum after five seconds', () => {
    const shifts = at(...Array.from({ length: 8 }, (_, n): [number, number] => [n * 900, 0.125]))
    expect(cumulativeLayoutShift(shifts)).toBe(0.75)
  })
})

describe('kinds of files', () => {
  it('are known by the address, whatever the build has named the files', () => {
    const kind = (path: string) => kindOf(`http://localhost:8401${path}`)
    expect(kind('/assets/main-abc.js')).toBe('script')
    expect(kind('/screens/lobby/style.css?build=1')).toBe('style')
    expect(kind('/fonts/a.woff2')).toBe('font')
    expect(kind('/pictograms.svg')).toBe('image')
    expect(kind('/edition-1.json')).toBe('json')
    expect(kind('/api/edition')).toBe('json')
    expect(kind('/somewhere')).toBe('other')
  })
})

describe('options of the benchmark', () => {
  const products = ['ours', 'embla']

  it('are the whole run if none is given', () => {
    expect(optionsOf([], products)).toEqual({
      rounds: 7,
      changes: 1000,
      port: 8401,
      products,
      parts: ['loads', 'steady', 'pages', 'lighthouse'],
      isWhole: true,
    })
  })

  it('leave out products and parts', () => {
    const options = optionsOf(['--only=embla', '--skip=steady,pages,lighthouse', '--rounds=1'], products)
    expect(options).toMatchObject({ products: ['embla'], parts: ['loads'], rounds: 1, isWhole: false })
    expect(optionsOf(['--skip=pages'], products).isWhole).toBe(false)
  })

  it('are refused in one line that names what is allowed', () => {
    expect(() => optionsOf(['--only=other'], products)).toThrow(
      '--only: expected some of ours,embla, not other',
    )
    expect(() => optionsOf(['--rounds=0'], products)).toThrow('--rounds: expected a number from 1 up, not 0')
  })
})
