import type { Edition } from '../../../shared/edition/edition.ts'
import type { Exception } from '../../../shared/edition/office/calendar.ts'
import { plain } from '../../draft/subjects.ts'
import { filled, texts } from '../../texts.ts'

/** Days of the calendar in one line: when, why and what. */
export function daysText(edition: Edition, { from, until, reason, open }: Exception): string {
  const what = texts.calendar.kinds[open?.scope ?? 'closed']
  const hours = (open?.spans ?? []).map((span) => filled(texts.calendar.span, span))
  return filled(texts.calendar.line, {
    days: from === until ? from : filled(texts.calendar.range, { from, until }),
    reason: plain(reasonsOf(edition)[reason] ?? reason),
    what: [what, ...hours].join(' '),
  })
}

/** Why days differ, in the words of the office's language. */
export function reasonsOf({ locales, words }: Edition): Readonly<Record<string, string>> {
  return words[locales[0]?.id ?? '']?.hours.reasons ?? {}
}
