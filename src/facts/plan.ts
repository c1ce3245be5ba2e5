import type { Topic } from '../shared/edition/topic.ts'
import { initiatives } from './initiatives.ts'
import { PLAN_PERIOD } from './periods.ts'
import type { Section } from './sections.ts'

/** Sections of the plan page, by their headings there. */
const HEADINGS = {
  goal: '基本目標',
  stances: '目標達成に向けた取組姿勢',
  pillars: '目標達成に向けた施策',
  organisation: '目標達成に向けた組織運営',
  viewpoints: '4つの重点視点',
  marks: '主な事業・取組',
} as const satisfies Partial<Record<Section, string>>

const planTopics = (
  section: keyof typeof HEADINGS,
  ...topics: readonly (readonly [code: number, id: string, pictogram: string])[]
) =>
  topics.map(
    ([code, id, pictogram]): Topic => ({
      id,
      code,
      pictogram,
      section,
      source: { key: 'PLAN', heading: HEADINGS[section] },
      period: PLAN_PERIOD,
    }),
  )

/**
 * Every topic with a page, in the order of the plan page, then the office itself. Codes are printed in QR codes:
 * never change one, and never reuse one.
 */
export const topics: Topic[] = [
  ...planTopics('goal', [1, 'goal', 'mood']),
  ...planTopics(
    'stances',
    [2, 'a-place-to-stay', 'cottage'],
    [3, 'change-and-safety', 'published-with-changes'],
  ),
  ...planTopics(
    'pillars',
    [4, 'community', 'groups'],
    [5, 'safety', 'verified-user'],
    [6, 'wellbeing', 'favorite'],
    [7, 'vitality', 'sunny'],
    [8, 'trusted-office', 'account-balance'],
  ),
  ...planTopics(
    'organisation',
    [9, 'working-together', 'hub'],
    [10, 'welcoming-service', 'support-agent'],
    [11, 'lively-organisation', 'diversity-3'],
  ),
  ...planTopics(
    'viewpoints',
    [12, 'with-corona', 'masks'],
    [13, 'digital', 'devices'],
    [14, 'disaster-prevention', 'earthquake'],
    [15, 'decarbonisation', 'eco'],
  ),
  ...planTopics('marks', [16, 'new', 'auto-awesome']),
  ...initiatives,
  {
    id: 'office',
    code: 60,
    section: 'office',
    pictogram: 'apartment',
    source: { key: 'KOHO202309', heading: '戸塚区役所' },
  },
  {
    id: 'languages',
    code: 61,
    section: 'languages',
    pictogram: 'translate',
    source: { key: 'YOKE_EN', heading: 'YOKE' },
  },
  {
    id: 'building',
    code: 62,
    section: 'building',
    pictogram: 'signpost',
    source: { key: 'KOHO202509', heading: '戸塚区総合庁舎' },
  },
]
