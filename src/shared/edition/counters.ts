import * as v from 'valibot'
import { recordOf, wholeOf } from '../bounded.ts'
import { LEVELS } from './crowding.ts'
import { idSchema } from './topic.ts'

const MOST_COUNTERS = 200

export const levelSchema = v.picklist(LEVELS, 'one of 1, 2, 3')

/** What is said of counters, by the ids of their departments; see `Counters`. */
export const countersSchema = recordOf(
  idSchema,
  v.object({ level: levelSchema, at: wholeOf(0, Number.MAX_SAFE_INTEGER) }),
  MOST_COUNTERS,
)
