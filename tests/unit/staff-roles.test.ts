import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../../src/shared/role.ts'
import { createRateLimit } from '../../src/worker/rate-limit.ts'
import { NotConfiguredError } from '../../src/worker/staff/not-configured.ts'
import { asAddress, parseStaffRoles, rolesOf } from '../../src/worker/staff/roles.ts'

const parse = (entries: object) => parseStaffRoles(JSON.stringify(entries))

/** What is wrong, or nothing. */
function problems(text: string): readonly string[] {
  try {
    parseStaffRoles(text)
    return []
  } catch (error) {
    if (error instanceof NotConfiguredError) return error.problems
    throw error
  }
}

describe('roles', () => {
  it('are those of a person, else those of their domain, else none', () => {
    const roles = parse({ '*@City.test': ['editor'], 'Chief@city.test': ['publisher'], 'left@city.test': [] })
    expect(rolesOf(roles, 'clerk@city.test')).toEqual(['editor'])
    expect(rolesOf(roles, 'chief@city.test')).toEqual(['publisher'])
    expect(rolesOf(roles, 'left@city.test')).toEqual([])
    for (const stranger of ['x@sub.city.test', 'x@city.test.evil', 'x@notcity.test', '*@city.tes'])
      expect(rolesOf(roles, stranger)).toEqual([])
  })

  it('are refused with every entry that is wrong, by its number and without its value', () => {
    const text = JSON.stringify({
      'right@city.test': ['editor'],
      'no address': ['editor'],
      'a@city.test': 'editor',
      'b@city.test': ['owner'],
      'c@city.test': ['editor', 'editor'],
      'Right@City.test': ['publisher'],
      '*': ['editor'],
      '*@*': ['editor'],
      'two@at@city.test': null,
    })
    const found = problems(text)
    expect(found.map((problem) => problem.split(':')[0])).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9, 9].map((entry) => `STAFF_ROLES, entry ${entry}`),
    )
    expect(found.join()).not.toMatch(/city|owner|right/)
  })

  it.each([
    '',
    ' ',
    'null',
    '1',
    '[]',
    '"x"',
    '{',
    '{}',
    '{"a@b.test":["editor"]} x',
    `"${'x'.repeat(6000)}"`,
  ])('are not “%.30s”', (text) => {
    expect(problems(text)).toHaveLength(1)
  })

  it('are never those of an object itself', () => {
    expect(problems('{"__proto__": ["editor"]}')).toHaveLength(1)
    const roles = parse({ 'a@city.test': [...ROLES] })
    for (const name of ['__proto__', 'constructor', 'toString', '']) expect(rolesOf(roles, name)).toEqual([])
  })

  it('of any text are parsed, or refused with reasons', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(fc.string(), fc.anything()).map((any) => JSON.stringify(any)),
    )
    fc.assert(fc.property(text, (any) => problems(any).every((problem) => problem.startsWith('STAFF_ROLES'))))
  })

  it('of an address do not depend on its case, and two addresses are none', () => {
    expect(asAddress('A.B+c@City.Test')).toBe('a.b+c@city.test')
    for (const none of [
      '',
      '@',
      'a@',
      '@b.test',
      'a b@c.test',
      'a@b@c.test',
      'a@b.test,c@d.test',
      'a@b.test ',
      'a@ｂ.test',
      `${'a'.repeat(250)}@b.test`,
      1,
      null,
      {},
      ['a@b.test'],
    ])
      expect(asAddress(none)).toBeUndefined()
  })
})

describe('a limit of how often', () => {
  it('counts each person in each window', () => {
    const limit = createRateLimit(2, 1000)
    expect([0, 0, 500, 999].map((at) => limit.count('a', at))).toEqual([0, 0, 500, 1])
    expect(limit.count('b', 999)).toBe(0)
    expect(limit.count('a', 1000)).toBe(0)
  })

  it('begins anew when the clock is set back', () => {
    const limit = createRateLimit(1, 1000)
    limit.count('a', 5000)
    expect(limit.count('a', 0)).toBe(0)
  })

  it('remembers a bounded number of people: those who came last', () => {
    const limit = createRateLimit(1, 1000, 3)
    for (const who of ['a', 'b', 'a', 'c', 'd']) limit.count(who, 0)
    expect(['a', 'c', 'd'].map((who) => limit.count(who, 1) > 0)).toEqual([true, true, true])
    expect(limit.count('b', 1)).toBe(0)
  })
})
