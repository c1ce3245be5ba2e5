import type { JSX } from 'preact'
import { formatDay, formatTime } from '../../../lines/dates.ts'
import type { Language } from '../../../lines/i18n.ts'
import { shown } from '../../../shared/edition/fact/fact.ts'
import { localTime } from '../../../shared/time/day.ts'
import { type Opening, openingAt } from '../../../shared/time/opening.ts'
import { ClockTime } from '../../parts/clock-time.tsx'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { langOf } from '../../parts/text/lang.ts'
import { Text } from '../../parts/text/text.tsx'

/**
 * The name of the office, whether it is open, and the time, in the language of the slide. A screen that does not know
 * the time (`now` is null) shows neither the time nor anything that depends on it.
 */
export function Header({ locale, now }: { locale: string; now: number | null }): JSX.Element {
  const language = useLanguage(locale)
  return (
    <header class="header" {...langOf(language.locale)}>
      <div class="office">
        <Text of={language.office.heading} />
      </div>
      {now !== null && <Time language={language} now={now} />}
    </header>
  )
}

function Time({ language, now }: { language: Language; now: number }): JSX.Element {
  const { edition } = useOffice()
  const { day, ms } = localTime(now, edition.office.timeZone)
  const hours = shown(edition.office.hours, edition.sources)?.value
  const opening = hours ? openingAt(hours, edition.office.calendar, day, ms) : { kind: 'unknown' as const }
  const badge = badgeText(language, opening)
  return (
    <>
      {badge !== undefined && (
        <div class="badge" data-open={opening.kind === 'open' || opening.kind === 'some'}>
          <Text of={badge} />
        </div>
      )}
      <div class="now">
        <span class="day">
          <Text of={formatDay(language, day)} />
        </span>
        <ClockTime now={now} />
      </div>
    </>
  )
}

/** Nothing if nothing is known. */
function badgeText(language: Language, opening: Opening): string | undefined {
  switch (opening.kind) {
    case 'open':
      return language.t('opening.open', { time: formatTime(language, opening.until) })
    case 'some':
      return language.t('opening.some', { time: formatTime(language, opening.until) })
    case 'before':
      return language.t('opening.before', { time: formatTime(language, opening.from) })
    case 'some-before':
      return language.t('opening.someBefore', { time: formatTime(language, opening.from) })
    case 'closed':
      return language.t('opening.closed')
    case 'unknown':
      return undefined
  }
}
