import { describe, expect, it } from 'vitest'
import { policyOf } from '../../../src/worker/staff/policy.ts'

describe('what needs a second person', () => {
  it.each([
    [undefined, true, false],
    ['', true, false],
    ['emergency', true, false],
    ['emergency, publish', true, true],
    ['Publish', false, true],
    ['none', false, false],
    // A slip makes nothing easier.
    ['emergncy', true, false],
    ['publish, emergncy', true, true],
  ])('with %j: emergency %j, publish %j', (value, emergency, publish) => {
    expect(policyOf(value === undefined ? {} : { SECOND_PERSON: value })).toEqual({ emergency, publish })
  })
})
