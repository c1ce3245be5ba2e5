import { describe, expect, it } from 'vitest'
import { fieldOf, instantOf } from '../../../src/staff/draft/local-time.ts'
import { askedOf, beginForm, findingsOf } from '../../../src/staff/draft/notice-form.ts'
import { bundledOffice } from '../../support/bundled-office.ts'

const { edition } = bundledOffice()
const NOW = Date.parse('2026-11-28T10:05:00+09:00')
const TOKYO = 'Asia/Tokyo'

describe('the form of a notice', () => {
  it('of an emergency can be sent as it begins, for three hours', () => {
    const template = {
      ...{ id: 'earthquake', name: '地震', severity: 'emergency' as const },
      blanks: { time: { kind: 'time' as const, optional: true } },
    }
    expect(askedOf(beginForm(template, NOW, TOKYO), template, edition, TOKYO)).toEqual({
      ...{ template: 'earthquake', severity: 'emergency', drill: false, blanks: {}, from: null },
      until: NOW + 3 * 3_600_000,
    })
  })

  it('waits for what must be filled in, and sends numbers as numbers', () => {
    const template = {
      ...{ id: 'x', name: 'x', severity: 'info' as const },
      blanks: { floor: { kind: 'number' as const, least: 1, most: 9 } },
    }
    const form = beginForm(template, NOW, TOKYO)
    expect(askedOf(form, template, edition, TOKYO)).toBeUndefined()
    const filled = { ...form, blanks: { floor: '3' } }
    expect(askedOf(filled, template, edition, TOKYO)).toMatchObject({ blanks: { floor: 3 } })
    expect(askedOf({ ...filled, until: '' }, template, edition, TOKYO)).toBeUndefined()
  })

  it('of free text needs a heading in every language, and the rules look at each', () => {
    const form = beginForm({ id: 'free', severity: 'info' }, NOW, TOKYO)
    const [first, ...rest] = edition.locales
    const words = { [first?.id ?? '']: { heading: 'x', body: ' one \n\ntwo' } }
    expect(askedOf({ ...form, words }, undefined, edition, TOKYO)).toBeUndefined()
    const all = Object.fromEntries(
      [...rest.map(({ id }) => id), first?.id].map((id) => [id, { heading: 'x', body: ' one \n\ntwo' }]),
    )
    expect(askedOf({ ...form, words: all }, undefined, edition, TOKYO)?.words?.en).toEqual({
      heading: 'x',
      body: ['one', 'two'],
    })
    const wrong = { ...form, words: { ...all, en: { heading: '駐車場', body: '' } } }
    expect(findingsOf(wrong, edition).some(({ locale }) => locale === 'en')).toBe(true)
  })

  it.each([TOKYO, 'UTC', 'America/New_York'])('has the clock of the office: %s', (zone) => {
    expect(instantOf(fieldOf(NOW, zone), zone)).toBe(NOW)
    expect(instantOf('', zone)).toBeNaN()
  })
})
