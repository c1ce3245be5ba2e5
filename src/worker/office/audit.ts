import type { Writing } from './writing.ts'

/** What somebody has done, in the words of the program. */
export interface AuditRow {
  readonly seq: number
  readonly at: number
  readonly by: string
  readonly did: string
  readonly about: string
}

const MOST_ROWS = 500

/** Records what was done. It belongs into the transaction that does it. */
export function record(sql: SqlStorage, { at, by }: Writing, did: string, about: string): void {
  sql.exec('INSERT INTO audit (at, by, did, about) VALUES (?, ?, ?, ?)', at, by, did, about)
}

/** What was done last, newest first. */
export function auditOf(sql: SqlStorage, most = MOST_ROWS): AuditRow[] {
  return sql
    .exec('SELECT seq, at, by, did, about FROM audit ORDER BY seq DESC LIMIT ?', Math.min(most, MOST_ROWS))
    .toArray() as unknown as AuditRow[]
}
