import * as v from 'valibot'
import { idSchema } from './topic.ts'

/**
 * A part of what an office says: topics that stand together, named by words of the edition. Three are known by their
 * ids, because the display draws their topics in ways of their own: `office`, `languages` and `pillars`.
 */
export const sectionSchema = v.object({
  id: idSchema,
  /** Whether its headings are the plan's own. A page in another language then says what the plan calls a topic. */
  isOfficial: v.boolean(),
})
