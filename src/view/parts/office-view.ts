import type { I18n } from '../../lines/i18n/i18n.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import type { Notice } from '../../shared/notice/notice.ts'
import type { Day } from '../../shared/time/day.ts'

/** What any part of a drawing may need. */
export interface OfficeView {
  readonly edition: Edition
  readonly i18n: I18n
  /** The local day, which decides what is out of date. */
  readonly day: Day
  /** What the office says now, for pages: screens have it in their scene. */
  readonly notices?: readonly Notice[]
  /** The origin of short addresses, `https://totsuka.example`. */
  readonly origin: string
  /** Address of the file of symbols. */
  readonly pictograms: string
}
