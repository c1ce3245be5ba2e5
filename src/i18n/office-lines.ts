import type { Edition } from '../shared/edition.ts'
import { shown } from '../shared/fact.ts'
import type { Language } from './create-i18n.ts'
import { formatMonth, formatTime } from './dates.ts'

/** What the office says of itself in one language. Whatever may not be shown is absent. */
export interface OfficeLines {
  readonly heading: string
  readonly weekdays?: string
  readonly closedDays?: string
  readonly saturdays?: string
  readonly phone?: string
  readonly plan?: string
  /** That all this was gathered from public pages and waits for the office's own word. */
  readonly notice: string
}

export function officeLines(edition: Edition, language: Language): OfficeLines {
  const { office, sources } = edition
  const hours = shown(office.hours, sources)?.value
  const phone = shown(office.phone, sources)?.value
  const plan = shown(office.plan, sources)
  const span = (times: { from: string; until: string }) => ({
    from: formatTime(language, times.from),
    until: formatTime(language, times.until),
  })
  return {
    heading: language.topic({ section: 'office', id: 'office' }).heading,
    ...(hours && {
      weekdays: language.t('fact.weekdays', span(hours.weekday)),
      closedDays: language.t('fact.closedDays'),
      saturdays: language.t('fact.saturdays', span(hours.saturday)),
    }),
    ...(phone && { phone }),
    ...(plan && { plan: planLine(language, plan) }),
    notice: language.t('notice.unchecked'),
  }
}

type PlanPlace = NonNullable<Edition['office']['plan']['value']>

function planLine(language: Language, { value, asOf }: { value: PlanPlace; asOf?: string }): string {
  const place = language.t('fact.plan', value)
  return asOf === undefined ? place : `${place}（${language.t('fact.asOf', { month: formatMonth(language, asOf) })}）`
}
