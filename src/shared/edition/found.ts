import * as v from 'valibot'
import { idSchema } from './topic.ts'

/** What can be found. Of two that fit a query equally well, the kind that stands first here is the answer. */
export const ENTRY_KINDS = ['need', 'department', 'facility', 'office', 'desk', 'topic', 'term'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const foundSchema = v.object({
  kind: v.picklist(ENTRY_KINDS),
  id: idSchema,
  /** What it stands on: the department of a desk, the topic of a facility. */
  within: v.exactOptional(idSchema),
})
/** A thing that can be found, and nothing of what it says. */
export type Found = Readonly<v.InferOutput<typeof foundSchema>>
