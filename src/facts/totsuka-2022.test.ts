import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../build/steps/dictionary.ts'
import { loadBundle } from '../../tests/support/bundle.ts'
import { parseReadingExceptions } from '../checker/japanese/reading-exceptions.ts'
import { formatTime } from '../lines/dates.ts'
import { termsOfSlide } from '../lines/slide/slide-terms.ts'
import type { Hours } from '../shared/edition/office/office.ts'
import { plainText } from '../shared/text/ruby.ts'
import { openingAt, timeMs } from '../shared/time/opening.ts'
import { departments } from './departments.ts'
import { groups } from './initiatives.ts'
import { EXPOSITION_ENDS, HEART_PLAN_ENDS, NEXT_OLYMPICS_END } from './periods.ts'
import { topics } from './plan.ts'

// Facts of this plan alone: the counts of the page of fiscal 2022. This file leaves with these facts.

const inSection = (section: string) => topics.filter((topic) => topic.section === section)

/** The mark after each initiative of the plan page, in the order of the page. */
// biome-ignore format: 14 marks a line can be compared with the page; one a line cannot.
const MARKS_ON_THE_PAGE = [
  '', 'コデ', '新コデ', '減', 'コデ減', '新減', 'コ', '減', '新', '', '', '', '減脱', 'デ',
  '', '', '', '新コデ', '', '新', 'コ', 'コ', '新', 'デ', '新デ脱', '脱', 'コデ脱', '新コデ',
]
const MARK_IDS = {
  新: 'new',
  コ: 'with-corona',
  デ: 'digital',
  減: 'disaster-prevention',
  脱: 'decarbonisation',
}

/** The codes in QR codes that people have photographed. */
const PRINTED_TOPICS = [
  '1 goal',
  '2 a-place-to-stay',
  '3 change-and-safety',
  '4 community',
  '5 safety',
  '6 wellbeing',
  '7 vitality',
  '8 trusted-office',
  '9 working-together',
  '10 welcoming-service',
  '11 lively-organisation',
  '12 with-corona',
  '13 digital',
  '14 disaster-prevention',
  '15 decarbonisation',
  '16 new',
  '20 joint-projects',
  '21 networks-and-ict',
  '22 community-places',
  '23 disaster-training',
  '24 disaster-network',
  '25 power-cuts',
  '26 infection-prevention',
  '27 food-pets-wasps',
  '28 crime-prevention',
  '29 traffic-safety',
  '30 roads-and-parks',
  '31 station-traffic',
  '32 barrier-free-and-led',
  '33 parenting',
  '34 learning-support',
  '35 daily-life-support',
  '36 watching-over',
  '37 online-consultation',
  '38 places-for-health',
  '39 teeth-and-mouth',
  '40 local-companies',
  '41 shopping-streets',
  '42 sports',
  '43 music-and-history',
  '44 environment-learning',
  '45 waste-and-flowers',
  '46 office-building',
  '47 clear-information',
  '60 office',
  '61 languages',
  '62 building',
]
const PRINTED_DEPARTMENTS = [
  '1 family-registry',
  '2 insurance-pension',
  '3 older-disabled-support',
  '4 children-families',
  '5 nurseries',
  '6 health-welfare',
  '7 environmental-health',
  '8 livelihood-support',
  '9 tax',
  '10 accounts',
  '11 public-works',
  '12 ward-planning',
  '13 community-promotion',
  '14 general-affairs',
]

const { readings, unread } = parseReadingExceptions(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../locales/readings.json'), 'utf8')),
)
const dictionary = await loadDictionary()

/** Names of places, buildings, events and groups on the plan page. */
const NAMES = [
  '横浜市',
  '戸塚区',
  '舞岡',
  '川上',
  '汲沢',
  '原宿',
  '東戸塚',
  '柏尾町',
  '戸塚宿',
  '宿場まつり',
  '戸塚高校',
  '北海道',
  '下川町',
  '東海道',
  '国際園芸博覧会',
  '減災フェア',
  '民生委員',
  '保健活動推進員',
  '食生活等改善推進員',
]

/** Whether words of the dictionary or of the list lie side by side over a whole name. */
function isReadable(name: string): boolean {
  const words = [
    ...dictionary.candidates(name),
    ...readings.flatMap(({ base }) =>
      [...name.matchAll(new RegExp(base, 'gu'))].map(({ index }) => ({ start: index, length: base.length })),
    ),
  ]
  const reached = new Set([0])
  for (let at = 0; at < name.length; at += 1) {
    if (!reached.has(at)) continue
    for (const word of words) if (word.start === at) reached.add(at + word.length)
  }
  return reached.has(name.length)
}

describe('the whole plan page is in the edition', () => {
  it.each([
    ['goal', 1],
    ['stances', 2],
    ['pillars', 5],
    ['organisation', 3],
    ['viewpoints', 4],
    ['marks', 1],
    ['initiatives', 28],
    ['office', 1],
    ['building', 1],
    ['languages', 1],
  ])('%s: %d', (section, count) => {
    expect(inSection(section)).toHaveLength(count)
  })

  it('has 14 departments, the four nurseries as one with four names', () => {
    expect(departments).toHaveLength(14)
    expect(departments.find(({ id }) => id === 'nurseries')?.names.map(({ sign }) => sign)).toEqual([
      '舞岡',
      '川上',
      '汲沢',
      '原宿',
    ])
  })

  it('has 11 group headings and under them 3+3+2+2+3+2+3+2+2+2+2 initiatives; the last two have none', () => {
    const sizes = groups.map(({ id }) => inSection('initiatives').filter(({ group }) => group === id).length)
    expect(sizes).toEqual([3, 3, 2, 2, 3, 2, 3, 2, 2, 2, 2])
    expect(inSection('initiatives').filter(({ group }) => group === undefined)).toHaveLength(2)
  })

  it('gives each initiative the marks of the page', () => {
    const marks = MARKS_ON_THE_PAGE.map((text) =>
      [...text].map((mark) => MARK_IDS[mark as keyof typeof MARK_IDS]),
    )
    expect(inSection('initiatives').map((topic) => topic.marks?.toSorted())).toEqual(
      marks.map((ids) => ids.toSorted()),
    )
  })

  it('takes topics tied to a date off the wall after that day', () => {
    const untils = [...topics, ...departments].flatMap(({ id, until }) => (until ? [[id, until]] : []))
    expect(untils).toEqual([
      ['sports', NEXT_OLYMPICS_END],
      ['health-welfare', HEART_PLAN_ENDS],
      ['public-works', EXPOSITION_ENDS],
    ])
  })
})

const { edition, i18n } = loadBundle()

describe('the badge of the office', () => {
  it.each([
    ['2026-11-24', '10:05', 'open', ['開庁中 17:00まで', '開いています 午後5時まで', 'Open until 5 p.m.']],
    ['2026-11-24', '07:30', 'before', ['8:45に開庁', '午前8時45分に 開きます', 'Opens at 8:45 a.m.']],
    ['2026-11-24', '18:00', 'closed', ['閉庁しています', '閉まっています', 'Closed now']],
    ['2026-11-23', '10:00', 'closed', ['閉庁しています', '閉まっています', 'Closed now']],
    [
      '2026-11-28',
      '10:00',
      'some',
      ['一部の課のみ 12:00まで', 'いくつかの 窓口だけ 昼の12時まで', 'Partly open until noon'],
    ],
    [
      '2026-11-28',
      '08:00',
      'some-before',
      ['9:00から一部の課のみ', 'いくつかの 窓口だけ 午前9時から', 'Partly open from 9 a.m.'],
    ],
  ] as const)('on %s at %s says that it is %s', (day, time, kind, texts) => {
    const { hours, calendar } = edition.office
    const opening = openingAt(hours.value as Hours, calendar, day, timeMs(time))
    expect(opening.kind).toBe(kind)
    const key = kind === 'some-before' ? 'someBefore' : kind
    const said = i18n.languages.map((language) => {
      const clock = 'until' in opening ? opening.until : 'from' in opening ? opening.from : undefined
      return language.t(`opening.${key}`, clock === undefined ? {} : { time: formatTime(language, clock) })
    })
    expect(said.map(plainText)).toEqual(texts)
  })
})

describe('the slide of insurance and pensions', () => {
  it('says what the national health insurance is called, and the glossary has it', () => {
    const terms = i18n.languages.map((language) => {
      const said = termsOfSlide(edition, language, { subject: 'insurance-pension' }, '2026-11-24')
      expect(said).toContain('national-health-insurance')
      return plainText(language.glossary['national-health-insurance']?.term ?? '')
    })
    expect(terms).toEqual(['国民健康保険', '国民健康保険', 'National Health Insurance'])
  })
})

describe('printed codes', () => {
  it('lead to the same pages as ever', () => {
    const codeOf = ({ id, code }: { id: string; code: number }) => `${code} ${id}`
    expect(topics.map(codeOf)).toEqual(expect.arrayContaining(PRINTED_TOPICS))
    expect(departments.map(codeOf)).toEqual(expect.arrayContaining(PRINTED_DEPARTMENTS))
  })
})

describe('every proper noun of the plan page', () => {
  it.each(NAMES)('%s is in the dictionary, or listed with its source', (name) => {
    expect(isReadable(name) || unread.some(({ base }) => base === name)).toBe(true)
  })
})
