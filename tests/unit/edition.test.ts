import { describe, expect, it } from 'vitest'
import { EDITION_SCHEMA, OtherSchemaError, parseEdition } from '../../src/shared/edition/edition.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition } = fixtureOffice()

/** A copy of the edition with a change. */
function broken(change: (copy: typeof edition) => void): unknown {
  const copy = structuredClone(edition)
  change(copy)
  return copy
}

describe('an edition of another version of the app', () => {
  it('is distinguished from a broken one', () => {
    const other = () => parseEdition({ ...structuredClone(edition), schema: EDITION_SCHEMA + 1 })
    expect(other).toThrow(OtherSchemaError)
    expect(other).toThrow(`Not an edition of schema ${EDITION_SCHEMA}, but of schema ${EDITION_SCHEMA + 1}`)
    expect(() => parseEdition({ schema: '1' })).not.toThrow(OtherSchemaError)
    expect(() => parseEdition({ schema: '1' })).toThrow('schema')
    expect(() => parseEdition(null)).toThrow('Not an edition')
  })
})

describe('an edition', () => {
  it('is accepted as it was built', () => {
    expect(parseEdition(structuredClone(edition))).toEqual(edition)
  })

  it.each([
    [
      'a word is missing',
      (e: typeof edition) => delete e.words.en?.topics.initiatives?.['initiative-one'],
      'words.en.topics.initiatives.initiative-one',
    ],
    [
      'a heading is empty',
      (e: typeof edition) => setHeading(e, ''),
      'words.en.topics.initiatives.initiative-one.heading',
    ],
    [
      'ruby is broken',
      (e: typeof edition) => setHeading(e, '停電《ていでん》'),
      'words.en.topics.initiatives.initiative-one.heading',
    ],
    [
      'a department has no words',
      (e: typeof edition) => delete e.words.ja?.departments.tax,
      'words.ja.departments.tax',
    ],
    [
      'a desk has no name',
      (e: typeof edition) => delete e.words.ja?.departments.tax?.desks['resident-tax'],
      'departments.tax.desks.resident-tax',
    ],
    [
      'a group has no heading',
      (e: typeof edition) => delete e.words['ja-simple']?.groups.group,
      'words.ja-simple.groups.group',
    ],
    ['a locale has no words', (e: typeof edition) => delete e.words.en, 'words.en'],
    ['two topics have one code', (e: typeof edition) => setTopic(e, 1, { code: 1 }), 'topics.stance.code'],
    [
      'a topic and a department have one id',
      (e: typeof edition) => setTopic(e, 1, { id: 'tax' }),
      'departments.tax.id',
    ],
    [
      'a section is unknown',
      (e: typeof edition) => setTopic(e, 1, { section: 'nowhere' }),
      'topics.stance.section: expected the id of another entry, found nowhere',
    ],
    [
      'two sections have one id',
      (e: typeof edition) => e.sections.push({ id: 'goal', isOfficial: true }),
      'sections.goal.id',
    ],
    [
      'a section has no name',
      (e: typeof edition) => delete e.words.en?.sections.stances,
      'words.en.sections.stances',
    ],
    ['a pillar is unknown', (e: typeof edition) => setTopic(e, 7, { pillar: 'nowhere' }), 'found nowhere'],
    [
      'a source is unknown',
      (e: typeof edition) => setTopic(e, 1, { source: { key: 'X', heading: 'y' } }),
      'found X',
    ],
    ['a day is no day', (e: typeof edition) => setTopic(e, 8, { until: 'soon' }), 'topics.8.until'],
    [
      'it is of another schema',
      (e: typeof edition) => Object.assign(e, { schema: EDITION_SCHEMA + 1 }),
      'schema',
    ],
  ])('is refused when %s, and the place is named', (_, change, place) => {
    expect(() => parseEdition(broken(change))).toThrow(place)
  })

  it.each([null, 'edition', 42, [], {}])('is refused when it is %j', (input) => {
    expect(() => parseEdition(input)).toThrow('Not an edition')
  })
})

function setHeading(copy: typeof edition, heading: string): void {
  const words = copy.words.en?.topics.initiatives?.['initiative-one']
  if (words) words.heading = heading
}

function setTopic(copy: typeof edition, index: number, change: object): void {
  Object.assign(copy.topics[index] ?? {}, change)
}
