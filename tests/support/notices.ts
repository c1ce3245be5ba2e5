import { FREE, type Notice } from '../../src/shared/notice/notice.ts'
import type { Severity } from '../../src/shared/notice/severity.ts'

/** 2026-11-24, a Tuesday, at 10:05 in Japan. */
export const AT = Date.parse('2026-11-24T10:05:00+09:00')
export const MINUTE = 60_000

/** A notice in some languages, in force for an hour from `AT`. */
export function noticeIn(
  locales: readonly string[],
  severity: Severity,
  other: Partial<Notice> = {},
): Notice {
  const words = locales.map((id) => [
    id,
    { heading: 'Leave the building', body: ['Take the stairs.'], by: 'Ward office' },
  ])
  return {
    id: `${severity}-1`,
    template: FREE,
    blanks: {},
    severity,
    drill: false,
    from: AT,
    until: AT + 60 * MINUTE,
    since: AT,
    approved: true,
    withdrawnAt: null,
    words: Object.fromEntries(words),
    ...other,
  }
}
