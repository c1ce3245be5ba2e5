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
  ...topics: readonly (readonly [code: number, id: string])[]
) =>
  topics.map(
    ([code, id]): Topic => ({
      id,
      code,
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
  ...planTopics('goal', [1, 'goal']),
  ...planTopics('stances', [2, 'a-place-to-stay'], [3, 'change-and-safety']),
  ...planTopics(
    'pillars',
    [4, 'community'],
    [5, 'safety'],
    [6, 'wellbeing'],
    [7, 'vitality'],
    [8, 'trusted-office'],
  ),
  ...planTopics(
    'organisation',
    [9, 'working-together'],
    [10, 'welcoming-service'],
    [11, 'lively-organisation'],
  ),
  ...planTopics(
    'viewpoints',
    [12, 'with-corona'],
    [13, 'digital'],
    [14, 'disaster-prevention'],
    [15, 'decarbonisation'],
  ),
  ...planTopics('marks', [16, 'new']),
  ...initiatives,
  { id: 'office', code: 60, section: 'office', source: { key: 'KOHO202309', heading: '戸塚区役所' } },
  { id: 'languages', code: 61, section: 'languages', source: { key: 'YOKE_EN', heading: 'YOKE' } },
  { id: 'building', code: 62, section: 'building', source: { key: 'KOHO202509', heading: '戸塚区総合庁舎' } },
]
