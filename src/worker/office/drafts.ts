import { record } from './audit.ts'
import type { Editing, Writing, Written } from './writing.ts'

/** A draft as a list shows it. */
export interface DraftRow {
  readonly id: string
  readonly name: string
  /** The hash of the edition that it was begun from. */
  readonly base: string
  /** Counts every time that it was written. */
  readonly version: number
  readonly at: number
  readonly by: string
}

/** A draft of an edition: JSON that need not be whole yet. */
export interface Draft extends DraftRow {
  readonly content: string
}

/** A store row takes 2 MB. */
const MOST_CHARACTERS = 600_000
const MOST_DRAFTS = 50
const COLUMNS = 'id, name, base, version, at, by'

export interface Drafts {
  /** Last changed first. */
  list(): DraftRow[]
  find(id: string): Draft | undefined
  /** Begins a draft with the content of an edition. */
  begin(name: string, content: string, base: string, writing: Writing): Written<DraftRow>
  /** Writes over the version that its writer has seen. */
  write(id: string, content: string, version: number, writing: Writing): Written<DraftRow>
  remove(id: string, writing: Writing): Written<null>
}

/** The drafts of an office. */
export function createDrafts(storage: DurableObjectStorage): Drafts {
  const { sql } = storage

  const find = (id: string) =>
    sql.exec(`SELECT ${COLUMNS}, content FROM drafts WHERE id = ?`, id).toArray()[0] as unknown as
      | Draft
      | undefined
  const list = () =>
    sql.exec(`SELECT ${COLUMNS} FROM drafts ORDER BY at DESC, id`).toArray() as unknown as DraftRow[]

  const done = (id: string): Written<DraftRow> => {
    const draft = find(id)
    if (!draft) throw new Error(`the store has not kept the draft ${id}`)
    const { content: _, ...row } = draft
    return { kind: 'done', value: row }
  }

  return {
    list,
    find,
    begin(name, content, base, writing) {
      const problems = [
        ...tooLong(content),
        ...(list().length >= MOST_DRAFTS ? [`drafts: expected at most ${MOST_DRAFTS}; remove one`] : []),
      ]
      if (problems.length > 0) return { kind: 'refused', problems }
      const id = crypto.randomUUID()
      return storage.transactionSync(() => {
        const { at, by } = writing
        sql.exec('INSERT INTO drafts VALUES (?, ?, ?, ?, 1, ?, ?)', id, name, content, base, at, by)
        record(sql, writing, 'draft-begun', id)
        return done(id)
      })
    },
    write(id, content, version, writing) {
      const problems = tooLong(content)
      if (problems.length > 0) return { kind: 'refused', problems }
      return storage.transactionSync(() => {
        const draft = find(id)
        if (!draft) return { kind: 'missing' }
        if (draft.version !== version) return { kind: 'overtaken', editing: [editingOf(draft)] }
        const { at, by } = writing
        sql.exec(
          'UPDATE drafts SET content = ?, version = version + 1, at = ?, by = ? WHERE id = ?',
          content,
          at,
          by,
          id,
        )
        return done(id)
      })
    },
    remove(id, writing) {
      return storage.transactionSync(() => {
        if (!find(id)) return { kind: 'missing' }
        sql.exec('DELETE FROM drafts WHERE id = ?', id)
        record(sql, writing, 'draft-removed', id)
        return { kind: 'done', value: null }
      })
    },
  }
}

function tooLong({ length }: string): string[] {
  return length > MOST_CHARACTERS
    ? [`draft: expected at most ${MOST_CHARACTERS} characters, found ${length}`]
    : []
}

function editingOf({ by, at }: Draft): Editing {
  return { by, at }
}
