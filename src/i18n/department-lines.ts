import type { Day } from '../shared/day.ts'
import type { Department } from '../shared/department.ts'
import type { Edition } from '../shared/edition.ts'
import { shown } from '../shared/fact.ts'
import { fiscalYear, isOutside } from '../shared/validity.ts'
import type { Language } from './create-i18n.ts'
import { formatMonth, formatTime } from './dates.ts'

/** A number on its own and the words around it; `asOf` says how old it is where that matters. */
export interface Figure {
  readonly text: string
  readonly asOf?: string
}

/** What a department's slide says in one language. Nothing in it that may not be shown. */
export interface DepartmentLines {
  /** Names it to somebody who looks for it: the official name, or else what people come for. */
  readonly heading: string
  readonly need: string
  readonly body: readonly string[]
  readonly floor?: Figure
  readonly counter?: Figure
  readonly desks: readonly { readonly name: string; readonly phone: string }[]
  readonly saturday?: Figure
  /** What to do where a fact is unknown. */
  readonly help: readonly string[]
  readonly notice?: string
}

export function departmentLines(
  edition: Edition,
  language: Language,
  department: Department,
  day: Day,
): DepartmentLines {
  const { need, body, desks } = language.department(department.id)
  const { sources, office } = edition
  const floor = shown(department.floor, sources)
  const counter = shown(department.counter, sources)
  const phones = department.desks.flatMap((desk) => {
    const phone = shown(desk.phone, sources)
    return phone ? [{ name: desks[desk.id] ?? '', phone: phone.value }] : []
  })
  const main = shown(office.phone, sources)
  const asOf = (month: string | undefined) =>
    month === undefined ? {} : { asOf: language.t('fact.asOf', { month: formatMonth(language, month) }) }
  const saturday = saturdayFigure(edition, language, department)
  const notice = departmentNotice(language, department, day)
  return {
    heading: departmentHeading(edition, language, department),
    need,
    body,
    ...(floor && { floor: { text: language.t('fact.floor', { floor: floor.value }), ...asOf(floor.asOf) } }),
    ...(counter && { counter: { text: language.t('fact.counter', { counter: counter.value }), ...asOf(counter.asOf) } }),
    desks: phones,
    ...(saturday && { saturday }),
    help: [
      ...(floor && counter ? [] : [language.t('fact.askStaff')]),
      ...(phones.length > 0 || !main ? [] : [language.t('fact.askPhone', { phone: main.value })]),
    ],
    ...(notice !== undefined && { notice }),
  }
}

/** That what a department does was written for another year, outside that year. */
export function departmentNotice(language: Language, { period }: Department, day: Day): string | undefined {
  return isOutside(period, day) ? language.t('notice.department', { year: fiscalYear(period) }) : undefined
}

/** The door sign in Japanese; elsewhere the official name if a person wrote one down, never an invented one. */
export function departmentHeading(edition: Edition, language: Language, department: Department): string {
  if (language.locale.tag === 'ja') return signText(edition, department)
  return shown(department.english, edition.sources)?.value ?? language.department(department.id).need
}

/** The names on the doors, each with its reading where that is known. */
export function signText(edition: Edition, department: Department): string {
  return department.names
    .map(({ sign, reading }) => {
      const known = shown(reading, edition.sources)
      return known ? withReading(sign, known.value) : sign
    })
    .join('・')
}

/** Kana that a name begins with stands outside the reading: `こども｜家庭支援課《かていしえんか》`. */
function withReading(sign: string, reading: string): string {
  const kana = /^[ぁ-ゖァ-ヶー]*/.exec(sign)?.[0] ?? ''
  const rest = reading.startsWith(kana) ? reading.slice(kana.length) : reading
  return `${kana}｜${sign.slice(kana.length)}《${rest}》`
}

function saturdayFigure(edition: Edition, language: Language, department: Department): Figure | undefined {
  const open = shown(department.saturday, edition.sources)
  const hours = shown(edition.office.hours, edition.sources)
  if (!open || !hours) return undefined
  const { from, until } = hours.value.saturday
  const key = open.value === 'some' ? 'fact.saturdaySome' : 'fact.saturdayChildForms'
  const text = language.t(key, { from: formatTime(language, from), until: formatTime(language, until) })
  const month = open.asOf
  return month === undefined
    ? { text }
    : { text, asOf: language.t('fact.asOf', { month: formatMonth(language, month) }) }
}
