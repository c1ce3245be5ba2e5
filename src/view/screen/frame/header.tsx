import type { JSX } from 'preact'
import { formatDay } from '../../../lines/dates.ts'
import type { Language } from '../../../lines/i18n/i18n.ts'
import { openingText } from '../../../lines/opening-text.ts'
import { openNow } from '../../../shared/edition/office/open-now.ts'
import { localTime } from '../../../shared/time/day.ts'
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
  const { day } = localTime(now, edition.office.timeZone)
  const { opening } = openNow(edition, now)
  const badge = openingText(language, opening)
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
