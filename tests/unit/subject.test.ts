import { describe, expect, it } from 'vitest'
import { isThere, placeOf, shortPath } from '../../src/shared/edition/address.ts'
import { parseEdition } from '../../src/shared/edition/edition.ts'
import { OWN_IDS, subjectOf, subjectOfSlide } from '../../src/shared/edition/subject.ts'
import { loadBundle } from '../support/bundle.ts'

const { edition } = loadBundle()

describe('a subject', () => {
  it('is found by its id, with its kind and its entry', () => {
    for (const entry of edition.topics) {
      const own = ['office', 'building', 'languages'].includes(entry.section)
      expect(subjectOf(edition, entry.id)).toEqual({
        kind: own ? entry.section : 'topic',
        id: entry.id,
        entry,
      })
    }
    for (const entry of edition.departments)
      expect(subjectOf(edition, entry.id)).toEqual({ kind: 'department', id: entry.id, entry })
  })

  it.each([...OWN_IDS])('%s belongs to the display itself, and an entry with its id is refused', (id) => {
    expect(subjectOf(edition, id)).toMatchObject({ id, entry: undefined })
    const [first, ...others] = edition.departments
    const taken = { ...edition, departments: [{ ...first, id }, ...others] }
    const words = Object.entries(edition.words).map(([locale, said]) => [
      locale,
      { ...said, departments: { ...said.departments, [id]: said.departments[first?.id ?? ''] } },
    ])
    expect(() => parseEdition({ ...taken, words: Object.fromEntries(words) })).toThrow(
      `${id}.id: expected one that neither another entry nor the display has, found ${id}`,
    )
  })

  it('becomes the default slide if it is gone from the edition, and leads to the first page', () => {
    const gone = subjectOfSlide(edition, { subject: 'gone' })
    expect(gone.kind).toBe('default')
    expect(shortPath(edition, placeOf(gone))).toBe('/')
  })

  it.each([
    ['topic', 'goal', true],
    ['topic', 'office', true],
    ['department', 'family-registry', true],
    ['topic', 'family-registry', false],
    ['department', 'goal', false],
    ['topic', 'directory', false],
    ['department', 'night', false],
    ['topic', 'gone', false],
  ] as const)('has a page of its own kind only: %s %s', (kind, id, there) => {
    expect(isThere(edition, { kind, id })).toBe(there)
  })
})
