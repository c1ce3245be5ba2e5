import { describe, expect, it } from 'vitest'
import { EXPOSITION_ENDS, HEART_PLAN_ENDS, NEXT_OLYMPICS_END, PLAN_PERIOD } from '../../src/facts/periods.ts'
import { type Fact, shown } from '../../src/shared/edition/fact.ts'
import { loadBundle } from '../support/bundle.ts'

const { edition } = loadBundle()
const inSection = (section: string) => edition.topics.filter((topic) => topic.section === section)

/** The mark after each initiative of the plan page, in the order of the page. */
const MARKS_ON_THE_PAGE = [
  '', 'コデ', '新コデ', '減', 'コデ減', '新減', 'コ', '減', '新', '', '', '', '減脱', 'デ',
  '', '', '', '新コデ', '', '新', 'コ', 'コ', '新', 'デ', '新デ脱', '脱', 'コデ脱', '新コデ',
] // biome-ignore format: the page's own rhythm
const MARK_IDS = {
  新: 'new',
  コ: 'with-corona',
  デ: 'digital',
  減: 'disaster-prevention',
  脱: 'decarbonisation',
}

describe('the plan page is there whole', () => {
  it.each([
    ['goal', 1],
    ['stances', 2],
    ['pillars', 5],
    ['organisation', 3],
    ['viewpoints', 4],
    ['marks', 1],
    ['initiatives', 28],
    ['office', 1],
    ['languages', 1],
  ])('%s: %d', (section, count) => {
    expect(inSection(section)).toHaveLength(count)
  })

  it('has 14 departments, the four nurseries as one with four names', () => {
    expect(edition.departments).toHaveLength(14)
    expect(edition.departments.find(({ id }) => id === 'nurseries')?.names.map(({ sign }) => sign)).toEqual([
      '舞岡',
      '川上',
      '汲沢',
      '原宿',
    ])
  })

  it('has 11 group headings and under them 3+3+2+2+3+2+3+2+2+2+2 initiatives; the last two have none', () => {
    const sizes = edition.groups.map(
      ({ id }) => inSection('initiatives').filter(({ group }) => group === id).length,
    )
    expect(sizes).toEqual([3, 3, 2, 2, 3, 2, 3, 2, 2, 2, 2])
    expect(inSection('initiatives').filter(({ group }) => group === undefined)).toHaveLength(2)
  })

  it('puts every group and every initiative under the pillar of its group', () => {
    for (const { group, pillar } of inSection('initiatives')) {
      const own = edition.groups.find(({ id }) => id === group)
      expect(own?.pillar ?? 'trusted-office').toBe(pillar)
    }
  })

  it('gives each initiative the marks of the page', () => {
    const marks = MARKS_ON_THE_PAGE.map((text) =>
      [...text].map((mark) => MARK_IDS[mark as keyof typeof MARK_IDS]),
    )
    expect(inSection('initiatives').map((topic) => topic.marks?.toSorted())).toEqual(
      marks.map((ids) => ids.toSorted()),
    )
  })

  it('says for every topic and department where it was read', () => {
    for (const { source } of [...edition.topics, ...edition.departments]) {
      expect(edition.sources[source.key]).toBeDefined()
      expect(source.heading).not.toBe('')
    }
  })

  it('gives every subject of the plan the period of the plan', () => {
    const ofPlan = edition.topics.filter(({ section }) => section !== 'office' && section !== 'languages')
    for (const { period } of [...ofPlan, ...edition.departments]) expect(period).toEqual(PLAN_PERIOD)
  })

  it('takes what is tied to a date off the wall after it', () => {
    const untils = [...edition.topics, ...edition.departments].flatMap(({ id, until }) =>
      until ? [[id, until]] : [],
    )
    expect(untils).toEqual([
      ['sports', NEXT_OLYMPICS_END],
      ['health-welfare', HEART_PLAN_ENDS],
      ['public-works', EXPOSITION_ENDS],
    ])
  })
})

describe('printed codes', () => {
  it('stay what they are', () => {
    expect(edition.topics.map(({ id, code }) => `${code} ${id}`)).toMatchSnapshot()
    expect(edition.departments.map(({ id, code }) => `${code} ${id}`)).toMatchSnapshot()
  })
})

describe('what is shown of the departments', () => {
  const shownOf = (pick: (department: (typeof edition.departments)[number]) => unknown[]) =>
    Object.fromEntries(
      edition.departments
        .map((department) => [department.id, pick(department)] as const)
        .filter(([, values]) => values.length > 0),
    )

  it('are floor and counter of one, with the month they were read for', () => {
    const places = shownOf(({ floor, counter }) =>
      [floor, counter].flatMap((fact) => shown(fact, edition.sources) ?? []),
    )
    expect(places).toEqual({
      'ward-planning': [
        { value: 9, asOf: '2022-05' },
        { value: 93, asOf: '2022-05' },
      ],
    })
  })

  it('are two phone numbers, both of desks, and no e-mail address', () => {
    const phones = shownOf(({ desks }) =>
      desks.flatMap(({ id, phone }) => (shown(phone, edition.sources) ? [id] : [])),
    )
    expect(phones).toEqual({ 'ward-planning': ['public-information', 'planning'] })
    expect(shownOf(({ desks }) => desks.flatMap(({ email }) => shown(email, edition.sources) ?? []))).toEqual(
      {},
    )
  })

  it('are the English names that people wrote, none of machine translation', () => {
    expect(shownOf(({ english }) => (shown(english, edition.sources) ? [english.value] : []))).toEqual({
      'family-registry': ['Family Registry Division'],
      'insurance-pension': ['Insurance and Pension Division'],
      'ward-planning': ['Ward Administration Promotion Division'],
    })
  })

  it('is every reading but the one in doubt', () => {
    const unread = edition.departments.flatMap(({ names }) =>
      names.filter(({ reading }) => !shown(reading, edition.sources)),
    )
    expect(unread.map(({ sign }) => sign)).toEqual(['汲沢'])
  })
})

describe('the office', () => {
  const { office, sources } = edition

  it.each([
    ['address', '横浜市戸塚区戸塚町16-17'],
    ['phone', '045-866-8484'],
    ['fax', '045-862-3054'],
  ] as const)('states its %s plainly', (key, value) => {
    expect(JSON.stringify(shown(office[key] as Fact<unknown>, sources)?.value)).toContain(value)
  })

  it('states the place of the printed plan with its month', () => {
    expect(shown(office.plan, sources)).toEqual({ value: { floor: 9, counter: 93 }, asOf: '2022-05' })
  })

  it('keeps the station, known from newspapers only, to itself', () => {
    expect(office.station.value).toBe('戸塚駅')
    expect(shown(office.station, sources)).toBeUndefined()
  })

  it('names each language of the consultation centre in its own script', () => {
    const spoken = shown(office.languages.spoken, sources)?.value ?? []
    expect(spoken).toHaveLength(11)
    expect(new Set(spoken.map(({ tag }) => tag)).size).toBe(11)
  })
})
