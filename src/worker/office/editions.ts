import {
  type Edition,
  NotAnEditionError,
  OtherSchemaError,
  parseEdition,
} from '../../shared/edition/edition.ts'
import { lifted } from '../../shared/edition/lift.ts'
import type { Office } from '../../shared/edition/office/office.ts'
import { withPhrases } from '../../shared/edition/with-phrases.ts'
import { record } from './audit.ts'
import { countChange } from './store.ts'
import type { Writing, Written } from './writing.ts'

/** Why an edition came into force: it was published, was there before and was restored, or came from another office object. */
type EditionKind = 'published' | 'restored' | 'imported'

/** An entry of the history. */
export interface EditionRow {
  readonly seq: number
  readonly hash: string
  /** Ms since 1970. */
  readonly at: number
  readonly by: string
  readonly comment: string
  readonly kind: EditionKind
  /** Who else has agreed, if a second person had to. */
  readonly approver: string | null
}

interface ContentRow {
  readonly content: string
  readonly build: string
  readonly became: string | null
}

/** The store takes rows of at most 2 MB. An edition of a large ward has 300 kB. */
const MOST_BYTES = 1_900_000
const MOST_ROWS = 200
const COLUMNS = 'seq, hash, at, by, comment, kind, approver'

/** The editions of an office that were ever in force. Each is kept once; the history names them. */
export interface Editions {
  /** The entry of the one in force; undefined before the first was published. */
  current(): EditionRow | undefined
  /** Newest first. */
  history(before?: number): EditionRow[]
  /** An edition that this version of the app can use. Undefined if there is none of that hash, or it cannot. */
  usable(hash: string): Promise<Usable | undefined>
  /** When the office is open by the edition in force; undefined if that of the build is, or one not used yet. */
  times(): Times | undefined
  /**
   * Brings an edition into force.
   *
   * @param base the hash of the edition that was in force when it was written.
   * @param also what belongs into the same transaction.
   */
  put(
    edition: unknown,
    writing: Writing,
    kind: EditionKind,
    base: string,
    also?: () => void,
  ): Promise<Written<EditionRow>>
  /** Brings one into force that was in force before. */
  restore(hash: string, writing: Writing): Promise<Written<EditionRow>>
}

type Times = Pick<Office, 'timeZone' | 'hours' | 'calendar'>

/** An edition as JSON, of the shape that this version of the app knows. The hash is of this content. */
export interface Usable {
  readonly hash: string
  readonly content: string
}

/**
 * @param ofBuild the hash of the edition that is in force as long as none is published.
 * @param build names this version of the app. An edition that another version has parsed is parsed again before use.
 * @param onRefused hears of an edition in the store that this version cannot use, and why.
 */
export function createEditions(
  storage: DurableObjectStorage,
  ofBuild: string,
  build: string,
  onRefused: (error: unknown) => void,
): Editions {
  const { sql } = storage

  const current = () => rows<EditionRow>(sql, `SELECT ${COLUMNS} FROM editions ORDER BY seq DESC LIMIT 1`)[0]

  // It is not parsed again at every request, and complained of once.
  const refused = new Set<string>()

  async function usable(hash: string): Promise<Usable | undefined> {
    const [row] = rows<ContentRow>(sql, 'SELECT content, build, became FROM contents WHERE hash = ?', hash)
    if (!row || refused.has(hash)) return undefined
    if (row.build === build) return { hash, content: row.content }
    if (row.became !== null) return usable(row.became)
    try {
      // What one version of the app has accepted, another may not.
      const content = JSON.stringify(parseEdition(lifted(JSON.parse(row.content))))
      const name = await contentHash(content)
      storage.transactionSync(() => {
        sql.exec('INSERT OR REPLACE INTO contents VALUES (?, ?, ?, NULL)', name, content, build)
        if (name !== hash) sql.exec('UPDATE contents SET became = ? WHERE hash = ?', name, hash)
      })
      return { hash: name, content }
    } catch (error) {
      refused.add(hash)
      onRefused(new Error(`the edition ${hash} cannot be used`, { cause: error }))
      return undefined
    }
  }

  // A watch asks for each screen, and an edition never changes.
  let known: { readonly hash: string; readonly times: Times } | undefined

  function timesOf(hash: string): Times | undefined {
    if (known?.hash === hash) return known.times
    const [row] = rows<ContentRow>(sql, 'SELECT content, build, became FROM contents WHERE hash = ?', hash)
    if (row && row.build !== build && row.became !== null) return timesOf(row.became)
    if (row?.build !== build) return undefined
    const { timeZone, hours, calendar } = (JSON.parse(row.content) as Edition).office
    known = { hash, times: { timeZone, hours, calendar } }
    return known.times
  }

  function add(hash: string, { at, by, comment, approver = null }: Writing, kind: EditionKind): EditionRow {
    sql.exec(
      'INSERT INTO editions (hash, at, by, comment, kind, approver) VALUES (?, ?, ?, ?, ?, ?)',
      hash,
      at,
      by,
      comment,
      kind,
      approver,
    )
    countChange(sql)
    const row = current()
    if (!row) throw new Error('the store has not kept an edition')
    return row
  }

  return {
    current,
    usable,
    times() {
      const row = current()
      return row && timesOf(row.hash)
    },
    history: (before = Number.MAX_SAFE_INTEGER) =>
      rows<EditionRow>(
        sql,
        `SELECT ${COLUMNS} FROM editions WHERE seq < ? ORDER BY seq DESC LIMIT ${MOST_ROWS}`,
        before,
      ),
    async put(edition, writing, kind, base, also = () => {}) {
      const parsed = parsedOf(edition)
      if (parsed.kind !== 'done') return parsed
      const text = parsed.value
      const name = await contentHash(text)
      // An edition of an older version of the app is in force under another name, or not at all.
      const before = current()
      const inForce = (before && (await usable(before.hash))?.hash) ?? ofBuild
      return storage.transactionSync(() => {
        const now = current()
        if (now?.seq !== before?.seq || inForce !== base)
          return { kind: 'overtaken', editing: now ? [{ by: now.by, at: now.at }] : [] }
        sql.exec('INSERT OR REPLACE INTO contents VALUES (?, ?, ?, NULL)', name, text, build)
        refused.delete(name)
        const row = add(name, writing, kind)
        record(sql, writing, kind, name)
        also()
        return { kind: 'done', value: row }
      })
    },
    async restore(hash, writing) {
      const found = await usable(hash)
      if (!found) return { kind: 'missing' }
      return storage.transactionSync(() => {
        const row = add(found.hash, writing, 'restored')
        record(sql, writing, 'restored', found.hash)
        return { kind: 'done', value: row }
      })
    },
  }
}

/** The hash that names an edition: the same one that the build gives to its own. */
export async function contentHash(content: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.slice(0, 16)
}

/** The edition as it is kept, or every reason why it cannot be. */
function parsedOf(edition: unknown): Written<string> {
  try {
    const text = JSON.stringify(withPhrases(parseEdition(edition)))
    const bytes = new TextEncoder().encode(text).length
    if (bytes <= MOST_BYTES) return { kind: 'done', value: text }
    return { kind: 'refused', problems: [`edition: expected at most ${MOST_BYTES} bytes, found ${bytes}`] }
  } catch (error) {
    if (error instanceof NotAnEditionError) return { kind: 'refused', problems: error.problems }
    if (error instanceof OtherSchemaError) return { kind: 'refused', problems: [error.message] }
    throw error
  }
}

function rows<Row>(sql: SqlStorage, query: string, ...bindings: (string | number)[]): Row[] {
  return sql.exec(query, ...bindings).toArray() as unknown as Row[]
}
