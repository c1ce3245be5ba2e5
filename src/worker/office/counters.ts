import { type Counters, CROWDING_MS, type Level } from '../../shared/edition/crowding.ts'
import { countChange } from './store.ts'

/** What was said of a counter, when (ms since 1970), and who has said it: an e-mail address, or a machine. */
export interface CounterRow {
  readonly department: string
  readonly level: Level
  readonly at: number
  readonly by: string
}

/** Who says it is a machine of the department, which has proved it by its key. */
export const MACHINE = 'machine'

export interface OfficeCounters {
  /** @param level null takes back what was said. */
  set(department: string, level: Level | null, writing: { readonly by: string; readonly at: number }): void
  /** What counts at an instant. */
  rows(now: number): CounterRow[]
}

/** How crowded the counters of an office are. Only the last word on each is kept. */
export function createCounters(storage: DurableObjectStorage): OfficeCounters {
  const { sql } = storage
  return {
    set(department, level, { by, at }) {
      storage.transactionSync(() => {
        sql.exec('DELETE FROM counters WHERE department = ? OR at <= ?', department, at - CROWDING_MS)
        if (level !== null) sql.exec('INSERT INTO counters VALUES (?, ?, ?, ?)', department, level, at, by)
        countChange(sql)
      })
    },
    rows: (now) =>
      sql
        .exec('SELECT * FROM counters WHERE at > ? ORDER BY department', now - CROWDING_MS)
        .toArray() as unknown as CounterRow[],
  }
}

/** As it is told to everybody: not by whom. */
export function countersOf(rows: readonly CounterRow[]): Counters {
  return Object.fromEntries(rows.map(({ department, level, at }) => [department, { level, at }]))
}
