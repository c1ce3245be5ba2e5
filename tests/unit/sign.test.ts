import { describe, expect, it } from 'vitest'
import { signText } from '../../src/lines/subject/department-lines.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition } = fixtureOffice()

describe('a sign', () => {
  it('of kana alone, or with a reading that adds nothing, has no reading', () => {
    const [department] = edition.departments
    if (!department) throw new Error('the edition has no department')
    const reading = { value: 'こども', confidence: 'confirmed', risk: 'low', sources: ['PLAN'] } as const
    for (const sign of ['こども', 'こども課'])
      expect(
        signText(edition, { ...department, names: [{ sign, reading: { ...reading, sources: ['PLAN'] } }] }),
      ).toBe(sign)
  })
})
