import type { Period } from '../shared/edition/topic.ts'
import type { Day } from '../shared/time/day.ts'

/** The fiscal year for which the plan was written. */
export const PLAN_PERIOD: Period = { from: '2022-04-01', until: '2023-03-31' }

/** Last day of the Olympic Games after Tokyo's, which the plan calls the next: Paris 2024. */
export const NEXT_OLYMPICS_END: Day = '2024-08-11'

/** Last day of the fourth Totsuka Heart Plan: the fifth covers fiscal 2026 to 2030 (Town News, December 2024). */
export const HEART_PLAN_ENDS: Day = '2026-03-31'

/** Last day of the International Horticultural Expo 2027 in Yokohama (page of Wakayama Prefecture). */
export const EXPOSITION_ENDS: Day = '2027-09-26'
