import type { Edition } from '../../src/shared/edition/edition.ts'
import type { Finding } from '../../src/shared/edition/office/building.ts'
import type { Hours } from '../../src/shared/edition/office/office.ts'
import { BREAK } from '../../src/shared/text/phrase.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { weekdaySpans } from '../../src/shared/time/opening.ts'
import type { Question } from './questions.ts'

/** The language in which the office is asked. */
const LOCALE = 'ja'

/** How values are written in the form, with blanks: `{{floor}}`. */
export type ValueWords = Readonly<
  Record<'floor' | 'counter' | 'address' | 'weekdays' | 'saturdays' | 'and' | 'comma', string>
> & { readonly weekdayNames: readonly string[] }

/** A text of an edition in the language of the office, without readings. */
export function said(text: string | undefined): string {
  return plainText(text ?? '').replaceAll(BREAK, '')
}

/** Fills the blanks of a text. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ''))
}

/** The words of an edition in the language of the office. @throws Error when the edition has none. */
export function wordsOf(edition: Edition): Edition['words'][string] {
  const words = edition.words[LOCALE]
  if (!words) throw new Error(`the edition has no words in ${LOCALE}`)
  return words
}

/** The value that was found, as a clerk reads it; undefined if nothing was found. */
export function sayFact(edition: Edition, { about, fact }: Question, words: ValueWords): string | undefined {
  const { value } = fact
  if (value === null) return undefined
  switch (about) {
    case 'floor':
    case 'counter':
      return filled(words[about], { [about]: value as number })
    case 'plan': {
      const place = value as { floor: number; counter: number }
      return `${filled(words.floor, place)} ${filled(words.counter, place)}`
    }
    case 'address':
      return typeof value === 'string' ? value : filled(words.address, value as Record<string, string>)
    case 'hours':
      return hoursText(value as Hours, words)
    case 'centre-languages':
      return (value as { name: string }[]).map(({ name }) => name).join(words.and)
    case 'saturday':
      return said(wordsOf(edition).hours.kinds[value as string])
    default:
      return typeof value === 'object' ? findingText(edition, about, value as Finding, words) : String(value)
  }
}

function hoursText(hours: Hours, words: ValueWords): string {
  const { saturday } = hours
  return [
    ...weekdaySpans(hours).map(({ weekdays, from, until }) =>
      filled(words.weekdays, {
        days: weekdays.map((number) => words.weekdayNames[number - 1]).join(words.and),
        from,
        until,
      }),
    ),
    ...(saturday ? [filled(words.saturdays, { ...saturday, weeks: saturday.weeks.join(words.and) })] : []),
  ].join(words.comma)
}

function findingText(
  edition: Edition,
  id: string,
  { floor, phone, name, says, hours = [] }: Finding,
  words: ValueWords,
): string {
  const facility = wordsOf(edition).facilities[id]
  return [
    ...(floor === undefined ? [] : [filled(words.floor, { floor })]),
    ...(phone === undefined ? [] : [phone]),
    ...(name === undefined ? [] : [name]),
    ...(says === undefined ? [] : (facility?.says[says] ?? []).map(said)),
    ...hours.map(({ days, from, until }) => `${said(facility?.days[days])} ${from}–${until}`),
  ].join(' ')
}
