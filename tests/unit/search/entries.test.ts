import { describe, expect, it } from 'vitest'
import { entriesOf, pathOf } from '../../../src/search/entries.ts'
import { pagePath, placesOf } from '../../../src/shared/edition/address.ts'
import { ENTRY_KINDS } from '../../../src/shared/edition/found.ts'
import { fixtureOffice } from '../../support/fixture-office.ts'

const { edition } = fixtureOffice()
const entries = entriesOf(edition)

describe('what can be found', () => {
  it('is every need, department, desk, facility, topic and term of an edition', () => {
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length
    expect(count('need')).toBe(edition.needs.length)
    expect(count('department')).toBe(edition.departments.length)
    expect(count('desk')).toBe(edition.departments.flatMap(({ desks }) => desks).length)
    expect(count('facility')).toBe(edition.office.building.length)
    expect(count('office') + count('topic')).toBe(edition.topics.length)
    expect(count('term')).toBe(Object.keys(edition.words.en?.glossary ?? {}).length)
  })

  it('has a name to be found by, in every language', () => {
    for (const { id, names, kind } of entries)
      if (kind === 'department' || kind === 'topic') expect([id, names.length >= 3]).toEqual([id, true])
    expect(entries.filter(({ names }) => names.length === 0)).toEqual([])
  })

  it('stands in the order of kinds', () => {
    const kinds = entries.map(({ kind }) => ENTRY_KINDS.indexOf(kind))
    expect(kinds).toEqual(kinds.toSorted((a, b) => a - b))
  })

  it('leads to a page that there is', () => {
    const pages = new Set(placesOf(edition, []).map((place) => pagePath('en', place)))
    for (const entry of entries)
      expect([entry.id, pages.has(pathOf(entry, 'en').replace(/#.*/, ''))]).toEqual([entry.id, true])
  })

  it('leads from a desk to its department, from a facility to the building, from a term to its explanation', () => {
    expect(pathOf({ kind: 'desk', id: 'forms', within: 'family-registry' }, 'ja')).toBe(
      '/ja/departments/family-registry#forms',
    )
    expect(pathOf({ kind: 'facility', id: 'lifts', within: 'building' }, 'ja')).toBe(
      '/ja/topics/building#lifts',
    )
    expect(pathOf({ kind: 'term', id: 'tax' }, 'ja')).toBe('/ja/glossary#tax')
    expect(pathOf({ kind: 'need', id: 'moving' }, 'ja')).toBe('/ja/needs/moving')
  })
})
