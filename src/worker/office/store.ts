/** A value of the store as a whole. */
export function kept(sql: SqlStorage, name: 'epoch' | 'changes'): string {
  const [row] = sql.exec<{ value: string }>('SELECT value FROM store WHERE name = ?', name).toArray()
  if (!row) throw new Error(`the store has no ${name}`)
  return row.value
}

/**
 * Counts a change of what is in force. It belongs into the transaction of the change: a screen believes only a word with
 * a higher number.
 */
export function countChange(sql: SqlStorage): void {
  sql.exec("UPDATE store SET value = CAST(value AS INTEGER) + 1 WHERE name = 'changes'")
}
