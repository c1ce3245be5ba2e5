import type { Edition } from '../shared/edition/edition.ts'
import type { Notice } from '../shared/notice/notice.ts'
import type { Schedule } from './programme/seek.ts'
import type { Showing } from './programme/showing.ts'

/** A notice on the stage. */
interface NoticeShowing extends Showing {
  readonly notice: Notice
}

/**
 * What the office says now. A screen plays before it has loaded what makes a board (`create-board.ts`), and has none until
 * then.
 */
export interface Board {
  /** An edition with the notices as subjects. The same one each time, as its subjects are found once. */
  saying(edition: Edition): Edition
  /** The emergency that is on at an instant, by the clock alone. */
  emergencyAt(now: number): NoticeShowing | undefined
  /**
   * The warning that has the stage at an instant.
   *
   * @param loadsOf the loads of the pages of a slide, as far as they are known
   */
  warningAt(
    now: number,
    schedule: Schedule,
    loadsOf: (slide: string) => readonly number[],
  ): NoticeShowing | undefined
  /** The notice whose line stands beside what is on: its own, if a notice is on. */
  lineAt(now: number, on: Pick<Showing, 'startedAt'> & { readonly notice?: Notice }): Notice | undefined
  /** When another notice begins or ends, after an instant; never (`Infinity`) if none does. */
  changesAt(now: number): number
  /** The board without a notice that cannot be drawn, so that it hides nothing else. */
  without(notice: Notice): Board
}
