import { createStore, del, get, set } from 'idb-keyval'
import * as v from 'valibot'

const keptSchema = v.object({
  /** The version that the office had; null if it does not know of the draft yet. */
  version: v.nullable(v.number()),
  content: v.string(),
})
/** What was written and not sent. */
export type Kept = v.InferOutput<typeof keptSchema>

/** The name of a draft that the office does not know of yet. */
export const NEW = 'new'

const store = createStore('staff', 'drafts')

/** Undefined if nothing is kept, or not as this version of the app keeps it. */
export async function keptDraft(id: string): Promise<Kept | undefined> {
  const result = v.safeParse(keptSchema, await get<unknown>(id, store))
  return result.success ? result.output : undefined
}

export function keepDraft(id: string, kept: Kept): Promise<void> {
  return set(id, kept, store)
}

export function dropDraft(id: string): Promise<void> {
  return del(id, store)
}
