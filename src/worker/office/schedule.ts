import type { Due } from './alarms.ts'
import { record } from './audit.ts'
import type { Draft, Drafts } from './drafts.ts'
import type { EditionRow } from './editions.ts'
import type { Writing, Written } from './writing.ts'

/** How a draft is published, if not at once by one person. */
export interface Later {
  /** Ms since 1970; null for as soon as somebody else agrees. */
  readonly at: number | null
  /** Whether somebody else must agree first. */
  readonly isProposal: boolean
}

/** A draft that is to be published. What was left of it is shown until somebody takes it away. */
export interface PublicationRow {
  readonly id: string
  readonly draft: string
  /** The draft is published as it was in this version. It may have changed since. */
  readonly version: number
  readonly name: string
  /** The hash of the edition that must be in force then. */
  readonly base: string
  readonly comment: string
  /** Ms since 1970; null for as soon as somebody else agrees. */
  readonly at: number | null
  readonly by: string
  /** When it was proposed or set. */
  readonly since: number
  readonly approver: string | null
  /** `proposed` waits for a second person, `set` for its time, and `failed` for somebody to read why. */
  readonly state: 'proposed' | 'set' | 'failed'
  /** Why it has failed. */
  readonly failed: Exclude<Written<never>, { kind: 'done' }> | null
}

/** A publication as the store has it. */
interface Stored extends Omit<PublicationRow, 'failed'> {
  readonly content: string
  readonly failed: string | null
}

const DAY_MS = 86_400_000
const MOST_DAYS = 400
const MOST_PUBLICATIONS = 30
/** What was wrong with an edition may be long. */
const MOST_PROBLEMS = 200

/** The drafts that are published later. They are due at their time. */
export interface Schedule extends Due {
  /** In the order of their times; those that wait for somebody first. */
  list(): PublicationRow[]
  /**
   * Publishes a draft in the version that its publisher has seen.
   *
   * @param later without it, it is published at once.
   */
  publish(
    id: string,
    version: number,
    writing: Writing,
    later?: Later,
  ): Promise<Written<EditionRow | PublicationRow>>
  /** Somebody else agrees: it is published, or set for its time. */
  approve(id: string, writing: Writing): Promise<Written<EditionRow | PublicationRow>>
  /** Takes one back, or away after it has failed. Its draft is there then, also if somebody has removed it. */
  remove(id: string, writing: Writing): Written<null>
}

interface ScheduleSetup {
  readonly storage: DurableObjectStorage
  readonly drafts: Drafts
  /** Brings an edition into force, with something else in the same transaction. */
  readonly publish: (
    edition: unknown,
    writing: Writing,
    base: string,
    also: () => void,
  ) => Promise<Written<EditionRow>>
  /** Hears that something may be due earlier than before. */
  readonly onSet: () => void
}

export function createSchedule({ storage, drafts, publish, onSet }: ScheduleSetup): Schedule {
  const { sql } = storage
  // The alarm may ring while somebody's approval is carried out.
  const busy = new Set<string>()

  const stored = (where: string, ...values: (string | number)[]) =>
    sql.exec(`SELECT * FROM publications ${where}`, ...values).toArray() as unknown as Stored[]
  const find = (id: string) => stored('WHERE id = ?', id)[0]

  function set(draft: Draft, { by, at: since, comment }: Writing, { at, isProposal }: Later): PublicationRow {
    const id = crypto.randomUUID()
    const state = isProposal ? 'proposed' : 'set'
    sql.exec(
      'INSERT INTO publications VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, NULL)',
      ...[id, draft.id, draft.version, draft.name, draft.content, draft.base, comment, at, by, since, state],
    )
    record(sql, { by, at: since, comment }, isProposal ? 'publication-proposed' : 'publication-set', id)
    return rowOf(found(id))
  }

  function found(id: string): Stored {
    const publication = find(id)
    if (!publication) throw new Error(`the store has not kept the publication ${id}`)
    return publication
  }

  /** Publishes one now. If that is not possible it stays, with the reason. */
  async function carryOut(publication: Stored, at: number): Promise<Written<EditionRow>> {
    if (busy.has(publication.id)) return { kind: 'missing' }
    busy.add(publication.id)
    try {
      return await publishedOrFailed(publication, at)
    } finally {
      busy.delete(publication.id)
    }
  }

  async function publishedOrFailed(publication: Stored, at: number): Promise<Written<EditionRow>> {
    const { id, draft, version, content, base, by, comment, approver } = publication
    const writing = { by, comment, at, approver }
    const written = await publish(jsonOf(content), writing, base, () => {
      sql.exec('DELETE FROM publications WHERE id = ?', id)
      // Somebody may have written on.
      if (drafts.find(draft)?.version === version) drafts.remove(draft, writing)
    })
    if (written.kind === 'done') return written
    storage.transactionSync(() => {
      const failed = JSON.stringify(shortened(written))
      sql.exec("UPDATE publications SET state = 'failed', failed = ? WHERE id = ?", failed, id)
      record(sql, writing, 'publication-failed', id)
    })
    return written
  }

  return {
    list: () => stored('ORDER BY at, since, id').map(rowOf),
    async publish(id, version, writing, later) {
      const draft = drafts.find(id)
      if (!draft) return { kind: 'missing' }
      if (draft.version !== version) return { kind: 'overtaken', editing: [{ by: draft.by, at: draft.at }] }
      if (!later) return publish(jsonOf(draft.content), writing, draft.base, () => drafts.remove(id, writing))
      const problems = [
        ...wrongTime(later.at, writing.at),
        ...(stored("WHERE draft = ? AND state <> 'failed'", id).length > 0
          ? ['draft: expected no publication of it that waits, found one']
          : []),
        ...(stored('').length >= MOST_PUBLICATIONS
          ? [`publications: expected fewer than ${MOST_PUBLICATIONS}, found ${MOST_PUBLICATIONS}`]
          : []),
      ]
      if (problems.length > 0) return { kind: 'refused', problems }
      const value = storage.transactionSync(() => set(draft, writing, later))
      onSet()
      return { kind: 'done', value }
    },
    async approve(id, writing) {
      const publication = find(id)
      if (publication?.state !== 'proposed') return { kind: 'missing' }
      if (publication.by === writing.by)
        return {
          kind: 'refused',
          problems: ['approval: expected another person than who has proposed it, found the same'],
        }
      storage.transactionSync(() => {
        sql.exec("UPDATE publications SET state = 'set', approver = ? WHERE id = ?", writing.by, id)
        record(sql, writing, 'publication-approved', id)
      })
      if (publication.at === null || publication.at <= writing.at) return carryOut(found(id), writing.at)
      onSet()
      return { kind: 'done', value: rowOf(found(id)) }
    },
    remove(id, writing) {
      const publication = find(id)
      if (!publication) return { kind: 'missing' }
      return storage.transactionSync(() => {
        const { draft, name, content, base } = publication
        if (!drafts.find(draft)) {
          const begun = drafts.begin(name, content, base, writing)
          if (begun.kind !== 'done') return begun
        }
        sql.exec('DELETE FROM publications WHERE id = ?', id)
        record(sql, writing, 'publication-removed', id)
        return { kind: 'done', value: null }
      })
    },
    nextAt() {
      const query = "SELECT min(coalesce(at, since)) AS at FROM publications WHERE state = 'set'"
      return sql.exec<{ at: number | null }>(query).one().at
    },
    async run(now) {
      const due = stored("WHERE state = 'set' AND coalesce(at, since) <= ? ORDER BY at, since, id", now)
      for (const publication of due) await carryOut(publication, now)
    },
  }
}

function rowOf({ content: _, failed, ...row }: Stored): PublicationRow {
  return { ...row, failed: failed === null ? null : (JSON.parse(failed) as PublicationRow['failed']) }
}

function wrongTime(at: number | null, now: number): string[] {
  if (at === null) return []
  if (at <= now) return ['at: expected a time to come, found one that has passed']
  return at > now + MOST_DAYS * DAY_MS
    ? [`at: expected a time within ${MOST_DAYS} days, found a later one`]
    : []
}

function shortened<T extends Written<never>>(written: T): T {
  return written.kind === 'refused'
    ? { ...written, problems: written.problems.slice(0, MOST_PROBLEMS) }
    : written
}

/** What is no JSON is no edition either, and is refused as that. */
function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return content
  }
}
