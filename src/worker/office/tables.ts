import * as v from 'valibot'
import { listOf, wholeOf } from '../../shared/bounded.ts'
import { idSchema } from '../../shared/edition/topic.ts'
import { parseNotice } from '../../shared/notice/notice.ts'
import { parseNamedScreen } from '../../shared/screen/named-screen.ts'

/** Far more than an office writes in a lifetime of the store. */
const MOST_ROWS = 200_000

const number = wholeOf(0, Number.MAX_SAFE_INTEGER)
const text = (most: number) => v.pipe(v.string(), v.maxLength(most, `at most ${most} characters`))
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'the hash of an edition'))
const id = v.pipe(v.string(), v.uuid('an id'))
/** An e-mail address, as the sign-in has confirmed it. */
const person = text(254)
const comment = text(500)
/** The store takes rows of at most 2 MB. */
const content = text(1_900_000)

/**
 * What an export has: a table by its name, each with its columns and the column that orders it. A table of the store
 * belongs here, or to those that are not exported (`KEPT_HERE`); a test finds one that belongs to neither. An export of an
 * older version of the store lacks the tables that are newer.
 */
export const TABLES = {
  editions: {
    order: 'seq',
    row: v.strictObject({
      seq: number,
      hash,
      at: number,
      by: person,
      comment,
      kind: v.picklist(['published', 'restored', 'imported'], 'a kind of entry'),
      // Older exports lack it.
      approver: v.optional(v.nullable(person), null),
    }),
  },
  drafts: {
    order: 'id',
    row: v.strictObject({
      id,
      name: text(100),
      content: text(600_000),
      base: hash,
      version: number,
      at: number,
      by: person,
    }),
  },
  audit: {
    order: 'seq',
    row: v.strictObject({ seq: number, at: number, by: person, did: text(100), about: text(1_000) }),
  },
  publications: {
    order: 'id',
    row: v.strictObject({
      id,
      draft: id,
      version: number,
      name: text(100),
      content: text(600_000),
      base: hash,
      comment,
      at: v.nullable(number),
      by: person,
      since: number,
      approver: v.nullable(person),
      state: v.picklist(['proposed', 'set', 'failed'], 'a state of a publication'),
      failed: v.nullable(text(100_000)),
    }),
  },
  notices: {
    order: 'seq',
    row: v.pipe(
      v.strictObject({
        seq: number,
        id: idSchema,
        until: number,
        content: text(60_000),
        writtenBy: person,
        approvedBy: v.nullable(person),
        withdrawnBy: v.nullable(person),
        overriddenBy: v.nullable(person),
      }),
      v.check((row) => isOfNotice(row), 'a notice with its id and its end'),
    ),
  },
  screen_settings: {
    order: 'id',
    row: v.pipe(
      v.strictObject({
        id: idSchema,
        content: v.nullable(text(20_000)),
        version: number,
        at: number,
        by: person,
      }),
      v.check((row) => row.content === null || isOfScreen(row.id, row.content), 'a screen with its id'),
    ),
  },
  // The last, because it is the largest by far: an export sends it row by row. Which version of the app has parsed a
  // content last is not exported, so the one that imports it parses it again.
  contents: { order: 'hash', row: v.strictObject({ hash, content, became: v.nullable(hash) }) },
} as const

export type TableName = keyof typeof TABLES
export type Row = Readonly<Record<string, SqlStorageValue>>

export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

/** Tables that are about this object, or about what is on at the moment, not about what the office has written. */
export const KEPT_HERE: readonly string[] = [
  'store',
  'imports',
  'heartbeats',
  'silences',
  'messages',
  'counters',
  'playlog',
]

/** Columns that a table has and an export has not, with what an import writes there. */
export const FILLED: Partial<Record<TableName, Readonly<Record<string, string>>>> = {
  contents: { build: '' },
}

const tables = Object.fromEntries(
  TABLE_NAMES.map((name) => [name, v.optional(listOf(TABLES[name].row, MOST_ROWS))]),
)

/** Whether the content of a row is a notice, and that of this row. */
function isOfNotice({
  id: own,
  until,
  content: written,
}: {
  id: string
  until: number
  content: string
}): boolean {
  try {
    const { words } = JSON.parse(written)
    const notice = parseNotice(JSON.parse(written), Object.keys(words))
    return notice.id === own && notice.until === until
  } catch {
    // It is no notice. The row is refused, and its place is named.
    return false
  }
}

function isOfScreen(own: string, written: string): boolean {
  try {
    return parseNamedScreen(JSON.parse(written)).id === own
  } catch {
    // It is no screen. The row is refused, and its place is named.
    return false
  }
}

/** The rows by table. */
export const tablesSchema = v.strictObject(tables) as unknown as v.GenericSchema<
  unknown,
  Partial<Record<TableName, readonly Row[]>>
>

export function columnsOf(name: TableName): string[] {
  return Object.keys(TABLES[name].row.entries)
}
