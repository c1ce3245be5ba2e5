import type { Notice } from './notice.ts'
import { SEVERITIES } from './severity.ts'

/** For how long a withdrawn notice says that it was withdrawn, in ms. Whoever has read it may still be there. */
export const WITHDRAWN_MS = 10 * 60_000

/** What holds for a notice at a moment. `scheduled`: it is approved, and its time has not come. */
export type NoticeState = 'proposed' | 'scheduled' | 'in-force' | 'withdrawn' | 'expired'

type Dated = Pick<Notice, 'approved' | 'withdrawnAt' | 'from' | 'until'>

/**
 * The state of a notice at an instant, in ms since 1970. Withdrawn is not expired: it was wrong, or is over early. A
 * screen whose clock is behind takes it down at once, too.
 */
export function noticeStateAt({ approved, withdrawnAt, from, until }: Dated, now: number): NoticeState {
  if (withdrawnAt !== null) return 'withdrawn'
  if (now >= until) return 'expired'
  if (!approved) return 'proposed'
  return now < from ? 'scheduled' : 'in-force'
}

/** Whether readers must be told that a notice was withdrawn: they could have read it not long ago. */
export function saysWithdrawn(notice: Dated, now: number): boolean {
  const { withdrawnAt, from, until, approved } = notice
  if (withdrawnAt === null || !approved) return false
  return from < withdrawnAt && withdrawnAt < until && now < withdrawnAt + WITHDRAWN_MS
}

/** What readers see at an instant: what is in force, and what was withdrawn just now. In order. */
export function shownNotices(notices: readonly Notice[], now: number): Notice[] {
  return notices
    .filter((notice) => noticeStateAt(notice, now) === 'in-force' || saysWithdrawn(notice, now))
    .toSorted(byUrgency)
}

/** Whether a notice takes over every screen, if it is shown. A withdrawn one only tells that it is. */
export function takesOver({ severity, withdrawnAt }: Pick<Notice, 'severity' | 'withdrawnAt'>): boolean {
  return severity === 'emergency' && withdrawnAt === null
}

/** Whether a notice has the look of danger: red, and a triangle. Drills, news and what was withdrawn do not. */
export function isReal({ drill, severity, withdrawnAt }: Notice): boolean {
  return !drill && severity !== 'info' && withdrawnAt === null
}

/** The instants at which what readers see of notices changes, in ms since 1970. */
export function noticeChanges(notices: readonly Notice[]): number[] {
  return notices.flatMap(({ from, until, withdrawnAt }) =>
    withdrawnAt === null ? [from, until] : [from, until, withdrawnAt, withdrawnAt + WITHDRAWN_MS],
  )
}

/** The most urgent first, what is real before a drill, the newest first. */
export function byUrgency(one: Notice, other: Notice): number {
  return (
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
    Number(one.drill) - Number(other.drill) ||
    other.since - one.since ||
    (one.id < other.id ? -1 : 1)
  )
}
