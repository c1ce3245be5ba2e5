import { parseTransfer, TRANSFER_KIND, type Transfer } from './parse-transfer.ts'
import { kept } from './store.ts'
import { columnsOf, FILLED, type Row, TABLE_NAMES, TABLES, type TableName } from './tables.ts'
import { textStream } from './text-stream.ts'
import type { Writing, Written } from './writing.ts'

/** An import that this object has had. */
interface ImportRow {
  readonly at: number
  readonly by: string
  /** The store that was replaced: its epoch. */
  readonly replaced: string
}

/** What the store holds. */
export interface Holding {
  /** Names the store as it is now. Who replaces it says so. */
  readonly epoch: string
  /** The number of rows of each table. */
  readonly rows: Readonly<Record<TableName, number>>
  /** Newest first. */
  readonly imports: readonly ImportRow[]
}

const MOST_IMPORTS = 20

/** What the store holds, in numbers. */
export function holding(sql: SqlStorage): Holding {
  const count = (name: TableName) => sql.exec<{ n: number }>(`SELECT count(*) AS n FROM ${name}`).one().n
  return {
    epoch: kept(sql, 'epoch'),
    rows: Object.fromEntries(TABLE_NAMES.map((name) => [name, count(name)])) as Holding['rows'],
    imports: sql
      .exec(`SELECT at, by, replaced FROM imports ORDER BY seq DESC LIMIT ${MOST_IMPORTS}`)
      .toArray() as unknown as ImportRow[],
  }
}

/**
 * Everything that the office has written, as one JSON text, a row a line. It is read row by row, because a long history
 * does not fit into memory twice; no row of `contents` ever goes away meanwhile.
 */
export function exported(sql: SqlStorage, version: number): ReadableStream<Uint8Array> {
  return textStream(textsOf(sql, version))
}

function* textsOf(sql: SqlStorage, version: number): Generator<string> {
  const [largest = 'contents', ...others] = TABLE_NAMES.toReversed()
  const head = JSON.stringify({ kind: TRANSFER_KIND, version }).slice(0, -1)
  // All but the contents are of one moment.
  const whole = others.toReversed().map((name) => `"${name}":[${rowsOf(sql, name).map(lineOf).join(',')}\n]`)
  const keys = sql.exec<{ key: string }>(`SELECT hash AS key FROM ${largest} ORDER BY hash`).toArray()
  yield `${head},"tables":{\n${whole.join(',\n')},\n"${largest}":[`
  for (const [index, { key }] of keys.entries())
    yield (index > 0 ? ',' : '') + rowsOf(sql, largest, key).map(lineOf).join()
  yield '\n]}}\n'
}

const lineOf = (row: Row) => `\n${JSON.stringify(row)}`

function rowsOf(sql: SqlStorage, name: TableName, key?: string): Row[] {
  const { order } = TABLES[name]
  const columns = columnsOf(name).join(', ')
  const query = `SELECT ${columns} FROM ${name}`
  return key === undefined
    ? sql.exec(`${query} ORDER BY ${order}`).toArray()
    : sql.exec(`${query} WHERE ${order} = ?`, key).toArray()
}

/**
 * Takes everything from an export, all of it or nothing. The store begins to count anew, so every screen believes it.
 *
 * @param text an export, as JSON
 * @param replace the epoch of the store that is replaced; without one the store must hold nothing yet.
 * @returns what the store holds then
 */
export async function importInto(
  storage: DurableObjectStorage,
  text: string,
  version: number,
  replace: string | undefined,
  writing: Writing,
): Promise<Written<Holding>> {
  const parsed = await parseTransfer(text, version)
  if (parsed.kind !== 'done') return parsed
  const { sql } = storage
  return storage.transactionSync(() => {
    const { epoch, rows } = holding(sql)
    const isEmpty = Object.values(rows).every((count) => count === 0)
    if (replace === undefined ? !isEmpty : replace !== epoch)
      return {
        kind: 'refused',
        problems: [
          replace === undefined
            ? 'replace: expected the epoch of this store, because it has a history of its own, found nothing'
            : 'replace: expected the epoch of this store, found another; nothing was replaced',
        ],
      }
    put(sql, parsed.value)
    sql.exec('INSERT INTO imports (at, by, replaced) VALUES (?, ?, ?)', writing.at, writing.by, epoch)
    sql.exec("UPDATE store SET value = ? WHERE name = 'epoch'", crypto.randomUUID())
    sql.exec("UPDATE store SET value = '0' WHERE name = 'changes'")
    return { kind: 'done', value: holding(sql) }
  })
}

/** Tables name each other, so they are emptied in one order and filled in the other. */
function put(sql: SqlStorage, { tables }: Transfer): void {
  for (const name of TABLE_NAMES) sql.exec(`DELETE FROM ${name}`)
  for (const name of TABLE_NAMES.toReversed()) {
    const filled = FILLED[name] ?? {}
    const columns = [...columnsOf(name), ...Object.keys(filled)]
    const query = `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    for (const row of tables[name] ?? []) {
      const values = { ...row, ...filled }
      sql.exec(query, ...columns.map((column) => values[column] ?? null))
    }
  }
}
