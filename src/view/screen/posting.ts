import { slideUnits } from '../../lines/slide/slide-units.ts'
import type { Board } from '../../player/board.ts'
import { createBoard } from '../../player/create-board.ts'
import { durationOf } from '../../player/programme/duration.ts'
import { noticeSubject, subjectOfSlide, withNotices } from '../../shared/edition/subject.ts'
import { type Notice, parseNotices } from '../../shared/notice/notice.ts'
import { localTime } from '../../shared/time/day.ts'
import type { Show } from './show.ts'

/** Notices as a screen shows them, and what was wrong with others. */
export interface Posting {
  readonly board: Board
  readonly notices: readonly Notice[]
  readonly problems: readonly string[]
}

/**
 * Reads the notices of the office for what a screen plays. Each gets a slide that has all languages of the edition,
 * whatever the screen is set to, and that stays as long as its words take.
 *
 * @param at of the clock, in ms since 1970
 */
export function postingOf(
  input: unknown,
  { edition, i18n }: Pick<Show, 'edition' | 'i18n'>,
  at: number,
): Posting {
  const locales = edition.locales.map(({ id }) => id)
  const { notices, problems } = parseNotices(input, locales)
  const saying = withNotices(edition, notices)
  const units = slideUnits(i18n, saying, localTime(at, edition.office.timeZone).day)
  const slideOf = ({ id }: Notice) => {
    const subject = noticeSubject(id)
    const loads = edition.locales.map((locale) => ({
      units: units(subjectOfSlide(saying, { subject }), locale.id),
      perSecond: locale.reading.perSecond,
    }))
    return { id: subject, kind: 'notice' as const, subject, locales, durationMs: durationOf(loads, 1) }
  }
  const board = createBoard(notices.map((notice) => ({ notice, slide: slideOf(notice) })))
  return { board, notices, problems }
}
