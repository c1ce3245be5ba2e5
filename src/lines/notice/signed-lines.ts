import type { Edition } from '../../shared/edition/edition.ts'
import type { Notice } from '../../shared/notice/notice.ts'
import { type Day, localTime } from '../../shared/time/day.ts'
import { formatDay, formatTime } from '../dates.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'
import { noticeLines } from './notice-lines.ts'

/** All texts of a notice in one language, for those who read or hear nothing else: also who says it and since when. */
export function signedLines(edition: Edition, language: Language, notice: Notice, today: Day): Line[] {
  return [...noticeLines(language, notice), ...part('by', signature(edition, language, notice, today))]
}

/** Who says a notice, and since when: the time if that is today, else the day as well. */
export function signature({ office }: Edition, language: Language, notice: Notice, today: Day): string {
  const { t, locale } = language
  const { day, ms } = localTime(notice.withdrawnAt ?? notice.since, office.timeZone)
  const by = notice.words[locale.id]?.by
  const time = formatTime(language, new Date(ms).toISOString().slice(11, 16))
  return day === today
    ? t('notice.since', { by, time })
    : t('notice.sinceDay', { by, day: formatDay(language, day), time })
}

/** What a notice is, as a label: an emergency, a warning, news; a drill or withdrawn before all that. */
export function noticeLabel({ t }: Language, { severity, drill, withdrawnAt }: Notice): string {
  return t(`notice.${withdrawnAt === null ? (drill ? 'drill' : severity) : 'withdrawn'}`)
}
