import type { Notice } from './notice.ts'

/** A notice and who did what with it. It never leaves the office: readers get the notice alone. */
export interface NoticeRecord {
  readonly notice: Notice
  /** E-mail addresses of people. */
  readonly writtenBy: string
  readonly approvedBy: string | null
  readonly withdrawnBy: string | null
  /** Who has let it pass although the checker found errors in its own words; null if nobody had to. */
  readonly overriddenBy: string | null
}

/** What an office has set for itself. */
export interface NoticePolicy {
  /** Whether an emergency needs a second person. It does unless the office has decided otherwise. */
  readonly secondPerson: boolean
}
export const DEFAULT_POLICY: NoticePolicy = { secondPerson: true }

/**
 * Whether a person may approve of a notice. Who wrote an emergency cannot approve of it, nor of its drill: a drill is
 * done as the real thing is. Everybody may approve of their own lines and warnings.
 *
 * @param email of the person, as Access has verified it. Capital letters make no other person.
 */
export function mayApprove(record: NoticeRecord, email: string, { secondPerson }: NoticePolicy): boolean {
  if (email.trim() === '') return false
  return !needsSecond(record.notice, secondPerson) || !isSame(record.writtenBy, email)
}

function needsSecond({ severity }: Notice, secondPerson: boolean): boolean {
  return severity === 'emergency' && secondPerson
}

function isSame(one: string, other: string): boolean {
  const plain = (email: string) => email.normalize('NFKC').trim().toLowerCase()
  return plain(one) === plain(other)
}

/** Raised when somebody tries what they may not, or what makes no sense any more. */
export class NotAllowedError extends Error {}

/**
 * The record once a person has approved of it. It is said from now on, if its time has come.
 *
 * @throws NotAllowedError when they may not, or it is withdrawn or out of date.
 */
export function approve(
  record: NoticeRecord,
  email: string,
  policy: NoticePolicy,
  now: number,
): NoticeRecord {
  const { notice } = record
  if (!mayApprove(record, email, policy)) throw new NotAllowedError('another person has to approve of it')
  if (notice.withdrawnAt !== null) throw new NotAllowedError('it is withdrawn')
  if (now >= notice.until) throw new NotAllowedError('its time is over')
  if (notice.approved) return record
  return { ...record, notice: { ...notice, approved: true, since: now }, approvedBy: email }
}

/** The record once a person has withdrawn it: in one action, at once, whoever wrote it. A second time changes nothing. */
export function withdraw(record: NoticeRecord, email: string, now: number): NoticeRecord {
  const { notice } = record
  if (notice.withdrawnAt !== null) return record
  // A clock may have been set back since the notice was said.
  const withdrawnAt = Math.max(now, notice.since)
  return { ...record, notice: { ...notice, withdrawnAt }, withdrawnBy: email }
}
