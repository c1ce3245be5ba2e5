import { describe, expect, it } from 'vitest'
import { checkOffice, type ReadOffice } from '../../../build/steps/check-office.ts'
import { pictogramNames } from '../../../build/steps/pictograms.ts'
import { skeletonLocales } from '../../../build/steps/skeleton.ts'
import { checkFacts, factRules } from '../../../src/checker/facts/check-facts.ts'
import { nearest } from '../../../src/checker/facts/nearest.ts'
import { digitsExpected, isPhone } from '../../../src/shared/edition/office/phone.ts'
import { facts as another } from '../../fixtures/another-office/facts.ts'
import { facts } from '../../fixtures/office/facts/facts.ts'
import { municipality } from '../../fixtures/office/facts/municipality.ts'
import { screens } from '../../fixtures/office/facts/screens.ts'

const examples = (kind: 'good' | 'bad') =>
  factRules.flatMap((rule) => rule[kind].map((value, index) => [rule.id, index + 1, rule, value] as const))

describe('every rule about facts', () => {
  it.each(factRules)('$id has a source and examples', ({ source, good, bad }) => {
    expect(source).not.toBe('')
    expect(good.length).toBeGreaterThan(0)
    expect(bad.length).toBeGreaterThan(0)
  })

  it.each(examples('good'))('%s leaves its good example %d alone', (_id, _number, rule, value) => {
    expect(rule.check(value)).toBeUndefined()
  })

  it.each(examples('bad'))(
    '%s finds its bad example %d and says what was expected',
    (_id, _number, rule, value) => {
      const complaint = rule.check(value)
      expect(complaint?.found).not.toBe('')
      expect(complaint?.message).toMatch(/expected/)
    },
  )

  it('has a name of its own', () => {
    const ids = factRules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('numbers', () => {
  it.each([
    ['045-866-8484', 10, true],
    ['03-1234-5678', 10, true],
    ['0120-123-456', 10, true],
    ['0570-064-550', 10, true],
    ['0800-123-4567', 11, true],
    ['050-1234-5678', 11, true],
    ['070-1234-5678', 11, true],
    ['080-1234-5678', 11, true],
    ['090-1234-5678', 11, true],
    ['045-866-848', 10, false],
    ['0120-123-4567', 10, false],
    ['050-123-5678', 11, false],
    ['0458668484', 10, false],
    ['+81-45-866-8484', 10, false],
  ])('%s has %d digits: %s', (number, digits, isRight) => {
    expect(digitsExpected(number.replace('+81-', '0'))).toBe(digits)
    expect(isPhone(number)).toBe(isRight)
  })
})

describe('a misspelt word', () => {
  it.each([
    ['PLANN', ['BULLETIN', 'PLAN'], 'PLAN'],
    ['KOHO202039', ['KOHO202309', 'KOHO202502'], 'KOHO202309'],
    ['LETTER', ['BULLETIN', 'PLAN'], undefined],
  ])('%s is read as %s: %s', (word, words, expected) => {
    expect(nearest(word, words)).toBe(expected)
  })
})

/** The office of the tests with one thing changed, and the place and value that are named. */
const [registry, ...others] = facts.departments
const broken = {
  'a number with a digit too few': [
    { ...facts, office: { ...facts.office, phone: { ...facts.office.phone, value: '045-866-848' } } },
    ['office', 'phone', 'facts/phone', '045-866-848'],
  ],
  'a source that nobody knows': [
    { ...facts, office: { ...facts.office, fax: { ...facts.office.fax, sources: ['BULETIN'] } } },
    ['office', 'fax.sources', 'facts/source', 'BULETIN'],
  ],
  'a date after its source': [
    {
      ...facts,
      office: { ...facts.office, plan: { ...facts.office.plan, date: '2022-05-14' } },
    },
    ['office', 'plan.date', 'facts/date', '2022-05-14'],
  ],
  'a pictogram that the set lacks': [
    { ...facts, departments: [{ ...registry, pictogram: 'hoome' }, ...others] },
    ['departments', 'family-registry.pictogram', 'facts/pictogram', 'hoome'],
  ],
  'a topic with a pictogram that the set lacks': [
    { ...facts, topics: [{ ...facts.topics[0], pictogram: 'homme' }, ...facts.topics.slice(1)] },
    ['topics', `${facts.topics[0]?.id}.pictogram`, 'facts/pictogram', 'homme'],
  ],
  'a facility with a pictogram that the set lacks': [
    {
      ...facts,
      office: {
        ...facts.office,
        building: facts.office.building.map((facility, index) =>
          index === 0 ? { ...facility, pictogram: 'elevater' } : facility,
        ),
      },
    },
    ['office', `building.${facts.office.building[0]?.id}.pictogram`, 'facts/pictogram', 'elevater'],
  ],
  'a topic that was read in a source that nobody knows': [
    {
      ...facts,
      topics: [{ ...facts.topics[0], source: { key: 'PLANN', heading: '1' } }, ...facts.topics.slice(1)],
    },
    ['topics', `${facts.topics[0]?.id}.source`, 'facts/source', 'PLANN'],
  ],
  'a code that another department has': [
    { ...facts, departments: [{ ...registry, code: 4 }, ...others] },
    ['departments', 'tax.code', 'facts/unique', '4'],
  ],
  'an id that a topic has': [
    { ...facts, departments: [{ ...registry, id: 'goal' }, ...others] },
    ['departments', 'goal.id', 'facts/unique', 'goal'],
  ],
  'a number of a desk': [
    {
      ...facts,
      departments: [
        {
          ...registry,
          desks: registry?.desks.map((desk) => ({
            ...desk,
            phone: { ...desk.phone, value: '000-000-00111' },
          })),
        },
        ...others,
      ],
    },
    ['departments', 'family-registry.desks.registration.phone', 'facts/phone', '000-000-00111'],
  ],
} as const

describe('an office with', () => {
  it.each(Object.entries(broken))(
    '%s: the place, the value and the rule are named',
    (_, [changed, named]) => {
      const office = {
        facts: changed as typeof facts,
        municipality,
        screens: [],
        pictograms: pictogramNames(),
        today: '2026-11-27',
      }
      const found = checkFacts(office).map(({ file, key, rule, found }) => [file, key, rule, found])
      expect(found).toEqual([named])
    },
  )
})

describe('the offices of the tests', () => {
  const read = (changed: typeof facts): ReadOffice => ({
    ...{ facts: changed, municipality, screens, locales: skeletonLocales(), files: {}, today: '2026-11-27' },
  })
  const placed = async (office: ReadOffice) =>
    (await checkOffice(office))
      .filter(({ severity }) => severity === 'error')
      .map(({ file, key, message }) => `${file} ${key}: ${message}`)

  it('have no error', async () => {
    expect(await placed(read(facts))).toEqual([])
    const hours = { ...another, sections: facts.sections, topics: facts.topics }
    expect(
      checkFacts({
        facts: hours,
        municipality,
        screens: [],
        pictograms: pictogramNames(),
        today: '2026-11-27',
      }),
    ).toEqual([])
  })

  it.each(Object.entries(broken))('are told once of %s', async (_, [changed, [, key]]) => {
    const found = await placed(read(changed as typeof facts))
    expect(found.filter((text) => text.includes(` ${key}`))).toHaveLength(1)
  })

  it('are told what an edition refuses by file and id, not by numbers of lists', async () => {
    const desks = registry?.desks.map((desk) => ({ ...desk, email: { ...desk.email, value: 'nobody' } }))
    const departments = [{ ...registry, desks }, ...others] as typeof facts.departments
    expect(await placed(read({ ...facts, departments }))).toEqual([
      'departments family-registry.desks.registration.email: expected an e-mail address, found “nobody”',
    ])
  })

  it('are told of words that are missing by language and file', async () => {
    const locales = skeletonLocales()
    const { 'initiative-one': _, ...initiatives } = Object(locales.en?.initiatives) as Record<string, unknown>
    const office = { ...read(facts), locales: { ...locales, en: { ...locales.en, initiatives } } }
    expect(await placed(office)).toEqual(['initiatives initiative-one: expected words, found none'])
  })
})
