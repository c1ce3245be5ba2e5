import * as v from 'valibot'
import { levelSchema } from '../../shared/edition/counters.ts'
import type { Level } from '../../shared/edition/crowding.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { ROLES } from '../../shared/role.ts'
import { parseHeartbeat } from '../../shared/screen/heartbeat.ts'
import { type NamedScreen, parseNamedScreen } from '../../shared/screen/named-screen.ts'
import { ask, type Reply } from './ask.ts'

const meSchema = v.object({ email: v.string(), roles: v.array(v.picklist(ROLES)) })
export type Me = v.InferOutput<typeof meSchema>

const draftRowSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** The hash of the edition that it was begun from. */
  base: v.string(),
  version: v.number(),
  /** Ms since 1970. */
  at: v.number(),
  by: v.string(),
})
export type DraftRow = v.InferOutput<typeof draftRowSchema>

const editionRowSchema = v.object({
  seq: v.number(),
  hash: v.string(),
  /** Ms since 1970. */
  at: v.number(),
  by: v.string(),
  comment: v.string(),
  kind: v.picklist(['published', 'restored', 'imported']),
  /** Who else has agreed, if a second person had to. */
  approver: v.nullable(v.string()),
})
export type EditionRow = v.InferOutput<typeof editionRowSchema>

const auditRowSchema = v.object({
  seq: v.number(),
  /** Ms since 1970. */
  at: v.number(),
  by: v.string(),
  /** A deed, of this version of the app or of an older one. */
  did: v.string(),
  /** The id or the hash of what it was done to. */
  about: v.string(),
})
export type AuditRow = v.InferOutput<typeof auditRowSchema>

const failedSchema = v.object({
  kind: v.picklist(['refused', 'overtaken', 'missing']),
  problems: v.optional(v.array(v.string()), []),
})
const publicationSchema = v.object({
  id: v.string(),
  /** The id of its draft, which is published as it was in a version. It may have changed since. */
  draft: v.string(),
  version: v.number(),
  name: v.string(),
  comment: v.string(),
  /** Ms since 1970; null for as soon as a second person agrees. */
  at: v.nullable(v.number()),
  by: v.string(),
  approver: v.nullable(v.string()),
  state: v.picklist(['proposed', 'set', 'failed']),
  failed: v.nullable(failedSchema),
})
/** A draft that is to be published. */
export type PublicationRow = v.InferOutput<typeof publicationSchema>

const storeSchema = v.object({
  /** Names what the office has stored, so that nothing else is replaced. */
  epoch: v.string(),
  rows: v.object({ editions: v.number(), drafts: v.number() }),
})
/** What the office has stored, in numbers. */
export type Store = v.InferOutput<typeof storeSchema>

/** A file of a long history. */
const IMPORT_TIMEOUT_MS = 120_000

/** An edition that was in force, as the office has accepted it. */
export interface Published {
  readonly edition: Edition
  readonly hash: string
}

const screenRowsSchema = v.array(
  v.object({
    screen: v.string(),
    at: v.number(),
    reportedAt: v.nullable(v.number()),
    heartbeat: v.nullable(v.pipe(v.unknown(), v.transform(parseHeartbeat))),
  }),
)
/** A screen that has its key: its last sign of life (ms since 1970), and what it has reported last. */
export type ScreenRow = v.InferOutput<typeof screenRowsSchema>[number]

const screenRecordSchema = v.object({
  id: v.string(),
  /** Which version of its settings this is; 0 if nobody has ever set any. */
  version: v.number(),
  state: v.picklist(['built', 'changed', 'added']),
  screen: v.pipe(v.unknown(), v.transform(parseNamedScreen)),
})
/** A screen as the office has it now, and whether staff have set it. */
export type ScreenRecord = v.InferOutput<typeof screenRecordSchema>
const screenRecord = v.parser(screenRecordSchema)

const counterRowsSchema = v.array(
  v.object({ department: v.string(), level: levelSchema, at: v.number(), by: v.string() }),
)
/** What is said of counters now, when (ms since 1970), and by whom. */
export type CounterRow = v.InferOutput<typeof counterRowsSchema>[number]
const counterRows = v.parser(counterRowsSchema)

const row = v.parser(draftRowSchema)
const anything = (json: unknown) => json
/** The office parses every edition before it keeps it. */
const asEdition = (json: unknown) => json as Edition

export const office = {
  me: () => ask('me', v.parser(meSchema)),
  /** The newest entries, or the newest of those before a number. So with the audit. */
  history: (before?: number) => ask(`editions${earlier(before)}`, v.parser(v.array(editionRowSchema))),
  audit: (before?: number) => ask(`audit${earlier(before)}`, v.parser(v.array(auditRowSchema))),
  /**
   * What is in force now.
   *
   * @param hash its name, if that is known: a copy of the Worker believes for some seconds what it has heard before.
   */
  inForce: async (hash: string | undefined): Promise<Reply<Published>> =>
    published(await ask(`edition${wanting(hash)}`, asEdition)),
  edition: async (hash: string): Promise<Reply<Published>> =>
    published(await ask(`editions/${hash}`, asEdition)),
  screens: () => ask('screens', v.parser(screenRowsSchema)),
  screenSettings: () => ask('screen-settings', v.parser(v.array(screenRecordSchema))),
  addScreen: (body: NamedScreen) => ask('screens', screenRecord, { method: 'POST', body }),
  changeScreen: (body: NamedScreen, version: number) =>
    ask(`screens/${body.id}`, screenRecord, { method: 'PUT', body, version }),
  /** Puts a screen back as it is in the build, or takes an added one away. */
  resetScreen: (id: string, version: number) => ask(`screens/${id}`, anything, { method: 'DELETE', version }),
  /** The links with which screens are set up, by screen; null if the office has no secret for them. */
  screenLinks: () => ask('screen-links', v.parser(v.nullable(v.record(v.string(), v.string())))),
  counters: () => ask('counters', counterRows),
  /** @param level null takes back what was said. */
  setCounter: (department: string, level: Level | null) =>
    ask(`counters/${department}`, counterRows, { method: 'PUT', body: { level } }),
  /** The keys of ticket machines by department; null if the office has no secret for them. */
  counterKeys: () => ask('counter-keys', v.parser(v.nullable(v.record(v.string(), v.string())))),
  restore: (hash: string, comment: string) =>
    ask(`editions/${hash}/restore`, v.parser(editionRowSchema), { method: 'POST', body: { comment } }),
  drafts: () => ask('drafts', v.parser(v.array(draftRowSchema))),
  /** The content of a draft: JSON that need not be an edition. */
  draft: (id: string) => ask(`drafts/${id}`, anything),
  /** @param hash of the edition that the draft begins with. */
  begin: (name: string, hash: string) =>
    ask(`drafts${wanting(hash)}`, row, { method: 'POST', body: { name } }),
  write: (id: string, content: string, version: number) =>
    ask(`drafts/${id}`, row, { method: 'PUT', body: content, version }),
  remove: (id: string) => ask(`drafts/${id}`, anything, { method: 'DELETE' }),
  /** @param at ms since 1970; undefined for now. What waits for a time or a second person is answered as that. */
  publish: (id: string, version: number, comment: string, at: number | undefined) =>
    ask(`drafts/${id}/publish`, v.parser(v.union([editionRowSchema, publicationSchema])), {
      method: 'POST',
      body: { comment, ...(at !== undefined && { at }) },
      version,
    }),
  publications: () => ask('publications', v.parser(v.array(publicationSchema))),
  approve: (id: string) => ask(`publications/${id}/approve`, anything, { method: 'POST' }),
  removePublication: (id: string) => ask(`publications/${id}`, anything, { method: 'DELETE' }),
  /** Drafts of texts in another language, in their order. */
  translate: (texts: readonly string[], from: string, to: string) =>
    ask('translations', v.parser(v.array(v.string())), { method: 'POST', body: { texts, from, to } }),
  store: () => ask('store', v.parser(storeSchema)),
  /** @param replace the epoch of the store that is replaced; undefined if it has nothing yet. */
  import: (file: string, replace: string | undefined) =>
    ask(
      `/staff/import${replace === undefined ? '' : `?${new URLSearchParams({ replace })}`}`,
      v.parser(storeSchema),
      {
        method: 'POST',
        body: file,
        timeoutMs: IMPORT_TIMEOUT_MS,
      },
    ),
} as const

const earlier = (before: number | undefined) => (before === undefined ? '' : `?before=${before}`)
const wanting = (hash: string | undefined) => (hash === undefined ? '' : `?edition=${hash}`)

function published(reply: Reply<Edition>): Reply<Published> {
  if (reply.kind !== 'done') return reply
  const hash = tagOf(reply.headers)
  return { ...reply, value: { edition: reply.value, hash } }
}

/** What an entity tag names. */
function tagOf(headers: Headers): string {
  return (headers.get('ETag') ?? '').replace(/^W\//, '').replaceAll('"', '')
}
