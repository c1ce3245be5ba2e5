import { describe, expect, it } from 'vitest'
import { parseEdition } from '../../../src/shared/edition/edition.ts'
import { shown } from '../../../src/shared/edition/fact/fact.ts'
import { answered, confirmedOn, factAt } from '../../../src/staff/draft/answers.ts'
import { dueFacts } from '../../../src/staff/draft/due.ts'
import { editablesOf } from '../../../src/staff/draft/subjects.ts'
import { fieldText, valueFieldsOf, withField } from '../../../src/staff/draft/value-fields.ts'
import { loadBundle } from '../../support/bundle.ts'

const { edition } = loadBundle()
const answer = { day: '2026-11-28', title: '区役所の回答', url: 'https://office.test' }
const PHONE = ['office', 'phone']
const places = editablesOf(edition).flatMap(({ facts }) => facts)

describe('a fact that the office states', () => {
  const phone = '045-866-0000'
  const changed = answered(edition, PHONE, { ...answer, value: phone })

  it('has the office and the day as its source, and is shown', () => {
    const fact = factAt(changed, PHONE)
    expect(shown(fact, changed.sources)).toEqual({ value: phone })
    expect(confirmedOn(fact, changed.sources)).toBe(answer.day)
  })

  it('keeps what it was before, with its sources', () => {
    const before = factAt(edition, PHONE)
    expect(factAt(changed, PHONE).history?.[0]).toMatchObject({
      value: before.value,
      sources: before.sources,
    })
  })

  it('has one entry of its history for all letters of a day', () => {
    const again = answered(changed, PHONE, { ...answer, value: '045-866-0001' })
    expect(factAt(again, PHONE).history).toEqual(factAt(changed, PHONE).history)
  })

  it('has no value if the office does not have it, and needs no answer any more', () => {
    const none = answered(edition, PHONE, { ...answer, value: null })
    expect(factAt(none, PHONE).value).toBe(null)
    expect(confirmedOn(factAt(none, PHONE), none.sources)).toBe(answer.day)
  })

  it('leaves out an answer that no fact names any more', () => {
    const later = answered(answered(edition, PHONE, { ...answer, value: phone }), PHONE, {
      ...answer,
      day: '2026-11-29',
      value: phone,
    })
    expect(Object.values(later.sources).filter(({ kind }) => kind === 'answer')).toHaveLength(1)
  })

  it('is asked for again after a year', () => {
    const isDue = (today: string) =>
      dueFacts(changed, today).some(({ path }) => path.join('.') === PHONE.join('.'))
    expect([isDue('2026-11-29'), isDue('2027-11-27'), isDue('2027-12-01')]).toEqual([false, false, true])
  })
})

describe('every fact that staff can open', () => {
  it.each(places.map((path) => [path.join('.'), path] as const))(
    '%s makes an edition when it is confirmed',
    (_, path) => {
      const { value } = factAt(edition, path)
      expect(() => parseEdition(answered(edition, path, { ...answer, value }))).not.toThrow()
    },
  )

  it('together leave nothing unchecked but readings of dictionaries', () => {
    const all = places.reduce(
      (now, path) => answered(now, path, { ...answer, value: factAt(now, path).value }),
      edition,
    )
    expect(parseEdition(all).unchecked).toBe(null)
  })

  it('has fields whose text is a part of its value', () => {
    for (const path of places)
      for (const field of valueFieldsOf(path)) {
        const text = field.type.startsWith('number') ? '3' : 'x'
        const value = withField(null, field, text)
        expect(fieldText(value, field)).toBe(text)
        expect(withField(value, field, '')).toBe(null)
      }
  })
})
