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

type Row = readonly [code: number, id: string, pictogram: string, marks: readonly string[], until?: string]

/** If the page has no group heading, the group has the pillar's own name. */
const stated: ReadonlyArray<readonly [group: string, rows: readonly Row[]]> = [
  [
    'collaboration',
    [
      [20, 'joint-projects', 'handshake', []],
      [21, 'networks-and-ict', 'mobile', [WITH_COVID, DIGITAL]],
      [22, 'community-places', 'chair', [NEW, WITH_COVID, DIGITAL]],
    ],
  ],
  [
    'disaster-readiness',
    [
      [23, 'disaster-training', 'backpack', [DISASTERS]],
      [24, 'disaster-network', 'tablet', [WITH_COVID, DIGITAL, DISASTERS]],
      [25, 'power-cuts', 'battery-charging-full', [NEW, DISASTERS]],
    ],
  ],
  [
    'health-and-food-safety',
    [
      [26, 'infection-prevention', 'clean-hands', [WITH_COVID]],
      [27, 'food-pets-wasps', 'pets', [DISASTERS]],
    ],
  ],
  [
    'crime-and-traffic',
    [
      [28, 'crime-prevention', 'phone-locked', [NEW]],
      [29, 'traffic-safety', 'traffic', []],
    ],
  ],
  [
    'infrastructure',
    [
      [30, 'roads-and-parks', 'park', []],
      [31, 'station-traffic', 'directions-bus', []],
      [32, 'barrier-free-and-led', 'accessible', [DISASTERS, CARBON]],
    ],
  ],
  [
    'children',
    [
      [33, 'parenting', 'stroller', [DIGITAL]],
      [34, 'learning-support', 'menu-book', []],
    ],
  ],
  [
    'older-and-disabled-people',
    [
      [35, 'daily-life-support', 'volunteer-activism', []],
      [36, 'watching-over', 'elderly-woman', []],
      [37, 'online-consultation', 'video-call', [NEW, WITH_COVID, DIGITAL]],
    ],
  ],
  [
    'health',
    [
      [38, 'places-for-health', 'directions-walk', []],
      [39, 'teeth-and-mouth', 'dentistry', [NEW]],
    ],
  ],
  [
    'small-business',
    [
      [40, 'local-companies', 'factory', [WITH_COVID]],
      [41, 'shopping-streets', 'storefront', [WITH_COVID]],
    ],
  ],
  [
    'culture-and-sports',
    [
      [42, 'sports', 'sports-handball', [NEW], NEXT_OLYMPICS_END],
      [43, 'music-and-history', 'music-note', [DIGITAL]],
    ],
  ],
  [
    'decarbonised-society',
    [
      [44, 'environment-learning', 'forest', [NEW, DIGITAL, CARBON]],
      [45, 'waste-and-flowers', 'recycling', [CARBON]],
    ],
  ],
  [
    'trusted-office',
    [
      [46, 'office-building', 'apartment', [WITH_COVID, DIGITAL, CARBON]],
      [47, 'clear-information', 'campaign', [NEW, WITH_COVID, DIGITAL]],
    ],
  ],
]

/** The initiatives in the order of the plan page, each with its marks. */
export const initiatives: Topic[] = stated.flatMap(([groupOrPillar, rows]) => {
  const group = groups.find(({ id }) => id === groupOrPillar)
  return rows.map(
    ([code, id, pictogram, marks, until]): Topic => ({
      id,
      code,
      pictogram,
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
