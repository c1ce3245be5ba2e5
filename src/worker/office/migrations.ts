/**
 * What each version of the store adds. A migration that has run on some office is never changed; a change is another
 * entry at the end.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    // An edition is kept once, however often it is in force. `build` is the last version of the app that has parsed it,
    // and `became` is the hash under which that version has kept it in a newer shape.
    `CREATE TABLE contents (
      hash TEXT PRIMARY KEY,
      content TEXT NOT NULL,
      build TEXT NOT NULL,
      became TEXT
    )`,
    `CREATE TABLE editions (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      hash TEXT NOT NULL REFERENCES contents(hash),
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      comment TEXT NOT NULL,
      kind TEXT NOT NULL
    )`,
    `CREATE TABLE drafts (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      content TEXT NOT NULL,
      base TEXT NOT NULL,
      version INTEGER NOT NULL,
      at INTEGER NOT NULL,
      by TEXT NOT NULL
    )`,
    // Who published or changed what. Nothing in it is ever changed or removed.
    `CREATE TABLE audit (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      did TEXT NOT NULL,
      about TEXT NOT NULL
    )`,
  ],
  [
    // What this object was filled with from outside. It is about the object, so no export has it.
    `CREATE TABLE imports (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      replaced TEXT NOT NULL
    )`,
  ],
  [
    // What is to be published at a time or after a second person has agreed, as its writer has left it. \`at\` is null if
    // it is published as soon as somebody agrees, and \`failed\` is what became of it if it could not be (JSON).
    `CREATE TABLE publications (
      id TEXT PRIMARY KEY,
      draft TEXT NOT NULL,
      version INTEGER NOT NULL,
      name TEXT NOT NULL,
      content TEXT NOT NULL,
      base TEXT NOT NULL,
      comment TEXT NOT NULL,
      at INTEGER,
      by TEXT NOT NULL,
      since INTEGER NOT NULL,
      approver TEXT,
      state TEXT NOT NULL,
      failed TEXT
    )`,
  ],
  [
    // What each screen has reported last, as JSON. Only a screen with its key can report.
    `CREATE TABLE heartbeats (
      screen TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      content TEXT NOT NULL
    )`,
    // The screens that are silent, and when each gave its last sign of life.
    `CREATE TABLE silences (
      screen TEXT PRIMARY KEY,
      since INTEGER NOT NULL
    )`,
    // What is to be told and has not arrived yet, for each channel.
    `CREATE TABLE messages (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      channel TEXT NOT NULL,
      kind TEXT NOT NULL,
      screen TEXT NOT NULL,
      since INTEGER NOT NULL,
      at INTEGER NOT NULL,
      due INTEGER NOT NULL
    )`,
  ],
  [
    // What was said last of each counter, and by whom. It is out of date after half an hour.
    `CREATE TABLE counters (
      department TEXT PRIMARY KEY,
      level INTEGER NOT NULL,
      at INTEGER NOT NULL,
      by TEXT NOT NULL
    )`,
  ],
  [
    // Who did what with a notice is beside it, not in it: readers get its content.
    `CREATE TABLE notices (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      until INTEGER NOT NULL,
      content TEXT NOT NULL,
      writtenBy TEXT NOT NULL,
      approvedBy TEXT,
      withdrawnBy TEXT,
      overriddenBy TEXT
    )`,
    'CREATE INDEX notices_until ON notices (until)',
  ],
  [
    // What each screen has shown on a day, as JSON. Without an index of its own, so that a batch writes one row.
    `CREATE TABLE playlog (
      day TEXT NOT NULL,
      screen TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (day, screen)
    ) WITHOUT ROWID`,
  ],
  [
    // What staff have set of screens. Without content a screen is as in the build, or not there any more; its row stays,
    // because it counts the versions.
    `CREATE TABLE screen_settings (
      id TEXT PRIMARY KEY,
      content TEXT,
      version INTEGER NOT NULL,
      at INTEGER NOT NULL,
      by TEXT NOT NULL
    )`,
  ],
  // Who else has agreed to an edition.
  ['ALTER TABLE editions ADD COLUMN approver TEXT'],
]

/**
 * Brings a store to the newest version, all of it or nothing.
 *
 * @param to the version to stop at; tests begin with older ones.
 * @throws Error when the store was written by a newer version of the app, which must not be guessed at.
 */
export function migrate(storage: DurableObjectStorage, to = MIGRATIONS.length): void {
  const { sql } = storage
  storage.transactionSync(() => {
    sql.exec('CREATE TABLE IF NOT EXISTS store (name TEXT PRIMARY KEY, value TEXT NOT NULL)')
    const [row] = sql.exec<{ value: string }>("SELECT value FROM store WHERE name = 'version'").toArray()
    const from = Number(row?.value ?? 0)
    if (from > MIGRATIONS.length)
      throw new Error(`the store is of version ${from}; this version of the app knows ${MIGRATIONS.length}`)
    for (const statements of MIGRATIONS.slice(from, to))
      for (const statement of statements) sql.exec(statement)
    sql.exec("INSERT OR REPLACE INTO store VALUES ('version', ?)", String(Math.max(from, to)))
    // Tells one store from another that begins to count anew.
    sql.exec("INSERT OR IGNORE INTO store VALUES ('epoch', ?)", crypto.randomUUID())
    sql.exec("INSERT OR IGNORE INTO store VALUES ('changes', '0')")
  })
}
