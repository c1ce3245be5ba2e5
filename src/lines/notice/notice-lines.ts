import type { Edition } from '../../shared/edition/edition.ts'
import type { Notice } from '../../shared/notice/notice.ts'
import { type Day, localTime } from '../../shared/time/day.ts'
import { formatDay, formatTime } from '../dates.ts'
import type { Language } from '../i18n.ts'
import { type Line, part } from '../line.ts'

/**
 * The texts of a notice in one language: what it says, who says it and since when. A drill says so in every line, so that
 * no part of it, wherever it is heard or read, passes for the real thing. What was withdrawn says only that.
 */
export function noticeLines(edition: Edition, language: Language, notice: Notice, day: Day): Line[] {
  return [
    ...part('heading', noticeHeading(language, notice)),
    ...part('body', bodyOf(language, notice)),
    ...part('by', byLine(edition, language, notice, day)),
  ]
}

/** @throws Error when the notice does not speak the language. */
export function noticeHeading(language: Language, notice: Notice): string {
  const { t } = language
  const { heading } = wordsOf(language, notice)
  const marked = notice.drill ? t('notice.drillOf', { text: heading }) : heading
  return notice.withdrawnAt === null ? marked : t('notice.withdrawnOf', { text: marked })
}

/** What a notice is, as a label: an emergency, a warning, news; a drill or withdrawn before all that. */
export function noticeLabel({ t }: Language, { severity, drill, withdrawnAt }: Notice): string {
  if (withdrawnAt !== null) return t('notice.withdrawn')
  return t(drill ? 'notice.drill' : `notice.${severity}`)
}

function bodyOf(language: Language, notice: Notice): string[] {
  const { t } = language
  const marked = (text: string) => (notice.drill ? t('notice.drillOf', { text }) : text)
  if (notice.withdrawnAt !== null) return [marked(t('notice.withdrawnLine'))]
  const { body } = wordsOf(language, notice)
  return [...(notice.drill ? [t('notice.drillLine')] : []), ...body.map(marked)]
}

/** Who says it, and since when: the time if it is of today, else the day as well. */
function byLine(edition: Edition, language: Language, notice: Notice, today: Day): string {
  const { timeZone } = edition.office
  const { day, ms } = localTime(notice.withdrawnAt ?? notice.since, timeZone)
  const minutes = Math.floor(ms / 60_000)
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((each) => String(each).padStart(2, '0'))
    .join(':')
  const time = formatTime(language, clock)
  return language.t('notice.since', {
    by: wordsOf(language, notice).by,
    time: day === today ? time : language.t('notice.time', { day: formatDay(language, day), time }),
  })
}

function wordsOf({ locale }: Language, { id, words }: Notice) {
  const found = words[locale.id]
  if (!found) throw new Error(`the notice ${id} has no words in ${locale.id}`)
  return found
}
