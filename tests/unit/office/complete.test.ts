import { describe, expect, it } from 'vitest'
import { facts } from '../../../src/facts/facts.ts'
import { screens } from '../../../src/facts/screens.ts'
import { verbs } from '../../../src/facts/verbs.ts'
import { type Fact, shown } from '../../../src/shared/edition/fact/fact.ts'
import { factsIn } from '../../../src/shared/edition/fact/facts-in.ts'
import { fits } from '../../../src/shared/screen/legibility.ts'
import { panelMm } from '../../../src/shared/screen/panel-size.ts'
import { loadBundle } from '../../support/bundle.ts'

// What is true of any office, for any plan.

const { edition } = loadBundle()
const { topics, departments, groups, sources, office } = edition
const OF_THE_OFFICE = ['office', 'building', 'languages']
const ofPlan = topics.filter(({ section }) => !OF_THE_OFFICE.includes(section))

const stated = factsIn({ office, departments }, 'facts').filter(([, { value }]) => value !== null)

describe('every fact', () => {
  it.each(stated)('%s has a source, and as many as it claims', (_, { confidence, sources: keys }) => {
    expect(keys.length).toBeGreaterThanOrEqual(confidence === 'confirmed' ? 2 : 1)
    expect(confidence).not.toBe('missing')
  })

  it.each(stated.filter(([, { risk }]) => risk === 'medium'))(
    '%s, which may be out of date, has a date',
    (_, { date }) => {
      expect(date).toBeDefined()
    },
  )
})

describe('the office', () => {
  it.each(['address', 'phone', 'hours'] as const)('gives its %s', (key) => {
    expect(shown(office[key] as Fact<unknown>, sources)).toBeDefined()
  })

  it('names each language of the consultation centre once', () => {
    const tags = (office.languages.spoken.value ?? []).map(({ tag }) => tag)
    expect(new Set(tags).size).toBe(tags.length)
  })
})

describe('the plan', () => {
  it.each(ofPlan)('$id has the days for which it was written', ({ period }) => {
    expect(period).toBeDefined()
  })

  it('puts every initiative under the pillar of its group', () => {
    for (const { id, group, pillar } of topics.filter(({ section }) => section === 'initiatives')) {
      expect([id, topics.find((topic) => topic.id === pillar)?.section]).toEqual([id, 'pillars'])
      const own = groups.find((each) => each.id === group)
      expect([id, own?.pillar ?? pillar]).toEqual([id, pillar])
    }
  })

  it.each(groups)('has an initiative in its group $id', ({ id }) => {
    expect(topics.some(({ group }) => group === id)).toBe(true)
  })

  it.each(Object.keys(verbs))('has the topic or department %s, whose verbs are listed', (id) => {
    expect([...topics, ...departments].map((subject) => subject.id)).toContain(id)
  })

  it('is the same in the edition as in the facts', () => {
    expect(topics).toEqual(facts.topics)
    expect(departments).toEqual(facts.departments)
  })
})

describe.each(screens)('the screen $id', (screen) => {
  const { always, leads, pillars, daily, departments: doors } = screen.playlist
  const played = [...always, ...leads, ...pillars, ...daily, ...doors]

  it('plays subjects of the edition, each once', () => {
    const known = [...topics, ...departments].map(({ id }) => id)
    expect(played.filter((id) => !known.includes(id))).toEqual([])
    expect(new Set(played).size).toBe(played.length)
  })

  it('plays every initiative', () => {
    const initiatives = topics.filter(({ section }) => section === 'initiatives').map(({ id }) => id)
    expect(played).toEqual(expect.arrayContaining(initiatives))
  })

  it('has languages of the edition', () => {
    const known = edition.locales.map(({ id }) => id)
    expect(known).toEqual(expect.arrayContaining([...screen.locales]))
  })

  it('is large enough for its farthest seat', () => {
    expect(fits(screen, 'large')).toBe(true)
  })
})

describe.each(screens.filter(({ input }) => input === 'touch'))('the touch panel $id', (screen) => {
  it('is legible at its top edge from a wheelchair’s eye height of 1,015 mm', () => {
    const top = screen.mountingHeightMm + panelMm(screen).height
    expect(Math.hypot(600, top - 1015)).toBeLessThanOrEqual(screen.viewingDistanceMm)
  })
})
