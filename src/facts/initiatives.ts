import type { Edition } from '../shared/edition/edition.ts'
import type { Topic } from '../shared/edition/topic.ts'
import { NEXT_OLYMPICS_END, PLAN_PERIOD } from './periods.ts'

const HEADING = '主な事業・取組'

/** The headings over the initiatives on the plan page, each under its pillar. The last pillar has none. */
export const groups: Edition['groups'] = [
  { id: 'collaboration', pillar: 'community' },
  { id: 'disaster-readiness', pillar: 'safety' },
  { id: 'health-and-food-safety', pillar: 'safety' },
  { id: 'crime-and-traffic', pillar: 'safety' },
  { id: 'infrastructure', pillar: 'safety' },
  { id: 'children', pillar: 'wellbeing' },
  { id: 'older-and-disabled-people', pillar: 'wellbeing' },
  { id: 'health', pillar: 'wellbeing' },
  { id: 'small-business', pillar: 'vitality' },
  { id: 'culture-and-sports', pillar: 'vitality' },
  { id: 'decarbonised-society', pillar: 'vitality' },
]

const WITH_COVID = 'with-corona'
const DIGITAL = 'digital'
const DISASTERS = 'disaster-prevention'
const CARBON = 'decarbonisation'
const NEW = 'new'

type Row = readonly [code: number, id: string, marks: readonly string[], until?: string]

/** If the page has no group heading, the group has the pillar's own name. */
const stated: ReadonlyArray<readonly [group: string, rows: readonly Row[]]> = [
  [
    'collaboration',
    [
      [20, 'joint-projects', []],
      [21, 'networks-and-ict', [WITH_COVID, DIGITAL]],
      [22, 'community-places', [NEW, WITH_COVID, DIGITAL]],
    ],
  ],
  [
    'disaster-readiness',
    [
      [23, 'disaster-training', [DISASTERS]],
      [24, 'disaster-network', [WITH_COVID, DIGITAL, DISASTERS]],
      [25, 'power-cuts', [NEW, DISASTERS]],
    ],
  ],
  [
    'health-and-food-safety',
    [
      [26, 'infection-prevention', [WITH_COVID]],
      [27, 'food-pets-wasps', [DISASTERS]],
    ],
  ],
  [
    'crime-and-traffic',
    [
      [28, 'crime-prevention', [NEW]],
      [29, 'traffic-safety', []],
    ],
  ],
  [
    'infrastructure',
    [
      [30, 'roads-and-parks', []],
      [31, 'station-traffic', []],
      [32, 'barrier-free-and-led', [DISASTERS, CARBON]],
    ],
  ],
  [
    'children',
    [
      [33, 'parenting', [DIGITAL]],
      [34, 'learning-support', []],
    ],
  ],
  [
    'older-and-disabled-people',
    [
      [35, 'daily-life-support', []],
      [36, 'watching-over', []],
      [37, 'online-consultation', [NEW, WITH_COVID, DIGITAL]],
    ],
  ],
  [
    'health',
    [
      [38, 'places-for-health', []],
      [39, 'teeth-and-mouth', [NEW]],
    ],
  ],
  [
    'small-business',
    [
      [40, 'local-companies', [WITH_COVID]],
      [41, 'shopping-streets', [WITH_COVID]],
    ],
  ],
  [
    'culture-and-sports',
    [
      [42, 'sports', [NEW], NEXT_OLYMPICS_END],
      [43, 'music-and-history', [DIGITAL]],
    ],
  ],
  [
    'decarbonised-society',
    [
      [44, 'environment-learning', [NEW, DIGITAL, CARBON]],
      [45, 'waste-and-flowers', [CARBON]],
    ],
  ],
  [
    'trusted-office',
    [
      [46, 'office-building', [WITH_COVID, DIGITAL, CARBON]],
      [47, 'clear-information', [NEW, WITH_COVID, DIGITAL]],
    ],
  ],
]

/** The initiatives in the order of the plan page, each with its marks. */
export const initiatives: Topic[] = stated.flatMap(([groupOrPillar, rows]) => {
  const group = groups.find(({ id }) => id === groupOrPillar)
  return rows.map(
    ([code, id, marks, until]): Topic => ({
      id,
      code,
      section: 'initiatives',
      source: { key: 'PLAN', heading: HEADING },
      period: PLAN_PERIOD,
      pillar: group?.pillar ?? groupOrPillar,
      ...(group && { group: group.id }),
      marks: [...marks],
      ...(until !== undefined && { until }),
    }),
  )
})
