import type { Topic } from '../shared/topic.ts'
import { initiatives } from './initiatives.ts'
import { PLAN_PERIOD } from './plan-period.ts'

type Stated = Pick<Topic, 'id' | 'code' | 'section'> & Partial<Topic> & { readonly heading: string }

const planTopic = ({ heading, ...topic }: Stated): Topic => ({
  source: { key: 'PLAN', heading },
  period: PLAN_PERIOD,
  ...topic,
})

/** The subjects of the plan in the order of its page, then the office itself. Codes are printed: never change one. */
export const topics: Topic[] = [
  planTopic({ id: 'goal', code: 1, section: 'goal', heading: '基本目標' }),
  planTopic({ id: 'safety', code: 5, section: 'pillars', heading: '安全・安心を実感できるまちづくり' }),
  planTopic({ id: 'new', code: 16, section: 'marks', heading: '令和4年度からの新規事業を含んだ取組（新）' }),
  ...initiatives,
  { id: 'office', code: 60, section: 'office', source: { key: 'KOHO202309', heading: '戸塚区役所' } },
  { id: 'languages', code: 61, section: 'languages', source: { key: 'YOKE_EN', heading: 'YOKE' } },
]
