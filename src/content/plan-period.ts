import type { Period } from '../shared/topic.ts'

/** The fiscal year the plan was written for. */
export const PLAN_PERIOD: Period = { from: '2022-04-01', until: '2023-03-31' }
