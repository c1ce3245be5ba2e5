import type { Deed } from '../../shared/deed.ts'
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
export function record(sql: SqlStorage, { at, by }: Writing, did: Deed, about: string): void {
  sql.exec('INSERT INTO audit (at, by, did, about) VALUES (?, ?, ?, ?)', at, by, did, about)
}

/** What was done last, newest first; or what was done last before an entry. */
export function auditOf(sql: SqlStorage, before = Number.MAX_SAFE_INTEGER): AuditRow[] {
  return sql
    .exec(
      `SELECT seq, at, by, did, about FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ${MOST_ROWS}`,
      before,
    )
    .toArray() as unknown as AuditRow[]
}
