import * as v from 'valibot'
import { wholeOf } from '../../shared/bounded.ts'
import { NotAnEditionError, OtherSchemaError, parseEdition } from '../../shared/edition/edition.ts'
import { lifted } from '../../shared/edition/lift.ts'
import { PLAIN_MESSAGES, problemsOf } from '../../shared/problems.ts'
import { contentHash } from './editions.ts'
import { type Row, TABLE_NAMES, TABLES, type TableName, tablesSchema } from './tables.ts'
import type { Written } from './writing.ts'

/** What an export says of itself. */
export const TRANSFER_KIND = 'totsuka-annai/office'

/** Everything that an office has written. */
export interface Transfer {
  readonly version: number
  readonly tables: Partial<Record<TableName, readonly Row[]>>
}

/** More reasons help nobody, and an answer must stay small. */
const MOST_PROBLEMS = 500

/** @param version the newest version of the store. One that is newer is refused, because its meaning is not known. */
export async function parseTransfer(text: string, version: number): Promise<Written<Transfer>> {
  const schema = v.strictObject({
    kind: v.literal(TRANSFER_KIND, `“${TRANSFER_KIND}”`),
    version: wholeOf(1, version),
    tables: tablesSchema,
  })
  const input = jsonOf(text)
  if (input === undefined) return refused(['file: expected JSON, found something else'])
  const result = v.safeParse(schema, input, PLAIN_MESSAGES)
  if (!result.success) return refused(problemsOf(result.issues, 'file'))
  const transfer = result.output
  const problems = [
    ...missingTables(transfer, version),
    ...repeated(transfer),
    ...dangling(transfer),
    ...circles(transfer),
    ...(await misnamed(transfer)),
  ]
  if (problems.length > 0) return refused(problems)
  const unusable = currentProblems(transfer)
  return unusable.length > 0 ? refused(unusable) : { kind: 'done', value: transfer }
}

function refused(problems: readonly string[]): Written<never> {
  const more = problems.length - MOST_PROBLEMS
  return {
    kind: 'refused',
    problems: more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `and ${more} more`] : problems,
  }
}

function missingTables({ version, tables }: Transfer, newest: number): string[] {
  if (version < newest) return []
  return TABLE_NAMES.filter((name) => !tables[name]).map(
    (name) => `tables.${name}: expected rows, found nothing`,
  )
}

/** What orders a table names its rows. */
function repeated({ tables }: Transfer): string[] {
  return TABLE_NAMES.flatMap((name) => {
    const known = new Set<unknown>()
    const { order } = TABLES[name]
    return (tables[name] ?? []).flatMap((row, index) => {
      const key = row[order]
      const isKnown = known.has(key)
      known.add(key)
      return isKnown
        ? [`tables.${name}.${index}.${order}: expected every entry once, found ${key} again`]
        : []
    })
  })
}

function dangling({ tables }: Transfer): string[] {
  const known = new Set((tables.contents ?? []).map(({ hash }) => hash))
  const lost = (name: TableName, column: string) =>
    (tables[name] ?? []).flatMap((row, index) =>
      row[column] === null || known.has(row[column] ?? null)
        ? []
        : [`tables.${name}.${index}.${column}: expected a hash of tables.contents, found ${row[column]}`],
    )
  return [...lost('editions', 'hash'), ...lost('contents', 'became')]
}

/** What an edition has become must lead to an end. */
function circles({ tables }: Transfer): string[] {
  const contents = tables.contents ?? []
  const next = new Map(contents.map(({ hash, became }) => [hash, became]))
  return contents.flatMap(({ hash }, index) => {
    const seen = new Set<unknown>()
    let at: SqlStorageValue | undefined = hash
    while (at !== null && at !== undefined && !seen.has(at)) {
      seen.add(at)
      at = next.get(at)
    }
    return at === null || at === undefined
      ? []
      : [`tables.contents.${index}.became: expected an end, found a circle`]
  })
}

/** A content is named by its hash, so a file that was changed or cut is found out. */
async function misnamed({ tables }: Transfer): Promise<string[]> {
  const found: string[] = []
  for (const [index, { hash, content }] of (tables.contents ?? []).entries())
    if ((await contentHash(String(content))) !== hash)
      found.push(`tables.contents.${index}.content: expected the content of ${hash}, found another`)
  return found
}

/**
 * What would be in force must be an edition of this version of the app. Older ones may not be any more: they are history,
 * and are parsed before anybody sees them.
 */
function currentProblems({ tables }: Transfer): readonly string[] {
  const [first, ...rest] = tables.editions ?? []
  if (!first) return []
  const newest = rest.reduce((last, row) => (Number(row.seq) > Number(last.seq) ? row : last), first)
  const index = (tables.contents ?? []).findIndex(({ hash }) => hash === newest.hash)
  const place = `tables.contents.${index}.content`
  try {
    parseEdition(lifted(jsonOf(String(tables.contents?.[index]?.content))))
    return []
  } catch (error) {
    if (error instanceof NotAnEditionError) return error.problems.map((problem) => `${place}.${problem}`)
    if (error instanceof OtherSchemaError) return [`${place}: ${error.message}`]
    throw error
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whoever asks refuses it, and says where it was.
    return undefined
  }
}
