import type { Deed } from '../../shared/deed.ts'
import { MOST_NOTICES, NotANoticeError, type Notice, parseNotice } from '../../shared/notice/notice.ts'
import { byUrgency, noticeStateAt, saysWithdrawn } from '../../shared/notice/notice-state.ts'
import {
  approve,
  mayApprove,
  NotAllowedError,
  type NoticePolicy,
  type NoticeRecord,
  withdraw,
} from '../../shared/notice/record.ts'
import { record } from './audit.ts'
import { countChange } from './store.ts'
import type { Writing, Written } from './writing.ts'

/** A notice as somebody wants to put it up. The office adds its id, since when it is said, and who has approved. */
export interface Proposal {
  readonly notice: Omit<Notice, 'id' | 'since' | 'approved' | 'withdrawnAt'>
  /** The locales in which the office speaks. */
  readonly locales: readonly string[]
  /** Whether who writes it lets it pass although the checker has found errors. */
  readonly isOverridden: boolean
}

/** What the office says and has said, and who said it. */
export interface Notices {
  /** The newest first. */
  list(): NoticeRecord[]
  /** What readers must know of at an instant: what is approved and not over, and what was withdrawn just now. */
  heardAt(now: number): Notice[]
  /** Puts a notice up, or proposes it if a second person has to approve. */
  propose(proposal: Proposal, policy: NoticePolicy, writing: Writing): Written<NoticeRecord>
  approve(id: string, policy: NoticePolicy, writing: Writing): Written<NoticeRecord>
  withdraw(id: string, writing: Writing): Written<NoticeRecord>
}

interface Row {
  readonly content: string
  readonly writtenBy: string
  readonly approvedBy: string | null
  readonly withdrawnBy: string | null
  readonly overriddenBy: string | null
}

const COLUMNS = 'content, writtenBy, approvedBy, withdrawnBy, overriddenBy'
const MOST_LISTED = 100
/** Lines and warnings beyond so many are refused. An emergency never is because of them. */
const MOST_AT_ONCE = 20
/** What a screen hears is one message, which has room for this, in characters. */
const MOST_HEARD = 80_000

export function createNotices(storage: DurableObjectStorage): Notices {
  const { sql } = storage

  const rows = (where: string, ...bindings: (string | number)[]) =>
    sql.exec(`SELECT ${COLUMNS} FROM notices ${where}`, ...bindings).toArray() as unknown as Row[]
  const find = (id: string): NoticeRecord | undefined => rows('WHERE id = ?', id).map(recordOf)[0]
  /** Those whose time is not over, newest first. */
  const current = (now: number) => rows('WHERE until > ? ORDER BY seq DESC', now).map(recordOf)

  function write({ notice, ...who }: NoticeRecord): void {
    sql.exec(
      'UPDATE notices SET content = ?, approvedBy = ?, withdrawnBy = ? WHERE id = ?',
      JSON.stringify(notice),
      who.approvedBy,
      who.withdrawnBy,
      notice.id,
    )
  }

  /** Changes one, all of it or nothing. Readers hear of it if they could have read it before, or can from now on. */
  function change(
    id: string,
    writing: Writing,
    did: Deed,
    to: (old: NoticeRecord) => NoticeRecord,
  ): Written<NoticeRecord> {
    return storage.transactionSync(() => {
      const old = find(id)
      if (!old) return { kind: 'missing' }
      try {
        const next = to(old)
        if (next === old) return { kind: 'done', value: old }
        write(next)
        record(sql, writing, did, id)
        if (old.notice.approved || next.notice.approved) countChange(sql)
        return { kind: 'done', value: next }
      } catch (error) {
        if (error instanceof NotAllowedError) return { kind: 'refused', problems: [error.message] }
        throw error
      }
    })
  }

  return {
    list: () => rows(`ORDER BY seq DESC LIMIT ${MOST_LISTED}`).map(recordOf),
    heardAt(now) {
      const notices = current(now).map(({ notice }) => notice)
      const heard = notices.filter(
        (notice) =>
          ['in-force', 'scheduled'].includes(noticeStateAt(notice, now)) || saysWithdrawn(notice, now),
      )
      return withinRoom(heard.toSorted(byUrgency))
    },
    propose({ notice: asked, locales, isOverridden }, policy, writing) {
      const { at, by } = writing
      const parsed = parsedOf(
        { ...asked, id: `n-${crypto.randomUUID()}`, since: at, approved: false, withdrawnAt: null },
        locales,
      )
      if (parsed.kind !== 'done') return parsed
      const notice = parsed.value
      if (at >= notice.until)
        return { kind: 'refused', problems: ['notice.until: expected a time that is not over'] }
      const open = current(at).filter(({ notice: { withdrawnAt } }) => withdrawnAt === null)
      if (notice.severity !== 'emergency' && open.length >= MOST_AT_ONCE)
        return {
          kind: 'refused',
          problems: [`notices: expected at most ${MOST_AT_ONCE} at once; withdraw one`],
        }
      const proposed: NoticeRecord = {
        notice,
        writtenBy: by,
        approvedBy: null,
        withdrawnBy: null,
        overriddenBy: isOverridden ? by : null,
      }
      const isPutUp = mayApprove(proposed, by, policy)
      const next = isPutUp ? approve(proposed, by, policy, at) : proposed
      return storage.transactionSync(() => {
        sql.exec(
          `INSERT INTO notices (id, until, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
          notice.id,
          notice.until,
          JSON.stringify(next.notice),
          next.writtenBy,
          next.approvedBy,
          next.withdrawnBy,
          next.overriddenBy,
        )
        record(sql, writing, isPutUp ? 'notice-put-up' : 'notice-proposed', notice.id)
        if (isOverridden) record(sql, writing, 'notice-overridden', notice.id)
        if (isPutUp) countChange(sql)
        return { kind: 'done', value: next }
      })
    },
    approve: (id, policy, writing) =>
      change(id, writing, 'notice-approved', (old) => approve(old, writing.by, policy, writing.at)),
    withdraw: (id, writing) =>
      change(id, writing, 'notice-withdrawn', (old) => withdraw(old, writing.by, writing.at)),
  }
}

function recordOf({ content, ...who }: Row): NoticeRecord {
  return { notice: JSON.parse(content) as Notice, ...who }
}

/** The most urgent ones, as many as a screen can be told of at once. */
function withinRoom(notices: readonly Notice[]): Notice[] {
  let room = MOST_HEARD
  return notices.slice(0, MOST_NOTICES).filter((notice) => {
    room -= JSON.stringify(notice).length
    return room >= 0
  })
}

function parsedOf(input: unknown, locales: readonly string[]): Written<Notice> {
  try {
    return { kind: 'done', value: parseNotice(input, locales) }
  } catch (error) {
    if (error instanceof NotANoticeError) return { kind: 'refused', problems: error.problems }
    throw error
  }
}
