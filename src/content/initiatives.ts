import type { Edition } from '../shared/edition.ts'
import type { Topic } from '../shared/topic.ts'
import { PLAN_PERIOD } from './plan-period.ts'

/** The headings initiatives stand under on the plan page, each under its pillar. */
export const groups: Edition['groups'] = [{ id: 'disaster-readiness', pillar: 'safety' }]

export const initiatives: Topic[] = [
  {
    id: 'power-cuts',
    code: 25,
    section: 'initiatives',
    source: { key: 'PLAN', heading: '「災害に強いまちとつか」に向けた防災・減災への取組' },
    period: PLAN_PERIOD,
    pillar: 'safety',
    group: 'disaster-readiness',
    marks: ['new'],
  },
]
