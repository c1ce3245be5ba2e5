import { describe, expect, it } from 'vitest'
import { fiscalYear, isOnWall, isOutside } from '../../src/shared/edition/validity.ts'

const period = { from: '2022-04-01', until: '2023-03-31' }

describe('the period of a plan', () => {
  it.each([
    ['2022-03-31', true],
    ['2022-04-01', false],
    ['2023-03-31', false],
    ['2023-04-01', true],
  ])('leaves out %s: %s', (day, outside) => {
    expect(isOutside(period, day)).toBe(outside)
  })

  it('is named after the year it begins in', () => {
    expect(fiscalYear(period)).toBe(2022)
  })

  it('never ends if there is none', () => {
    expect(isOutside(undefined, '2099-01-01')).toBe(false)
  })
})

describe('a topic tied to a date', () => {
  it('leaves the wall after that day', () => {
    expect(isOnWall({ id: 'topic', until: '2024-08-11' }, '2024-08-11')).toBe(true)
    expect(isOnWall({ id: 'topic', until: '2024-08-11' }, '2024-08-12')).toBe(false)
  })
})
