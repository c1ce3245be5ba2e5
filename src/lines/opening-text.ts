import type { Opening } from '../shared/time/opening.ts'
import { formatTime } from './dates.ts'
import type { Language } from './i18n/i18n.ts'

/** Whether the office is open now, in one language: `Open until 5 p.m.` Undefined if this is not known. */
export function openingText(language: Language, opening: Opening): string | undefined {
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
