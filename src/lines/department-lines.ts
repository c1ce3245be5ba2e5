import type { Department } from '../shared/edition/department.ts'
import type { Edition } from '../shared/edition/edition.ts'
import { shown } from '../shared/edition/fact.ts'
import { fiscalYear, isOutside } from '../shared/edition/validity.ts'
import type { Day } from '../shared/time/day.ts'
import type { Language } from './create-i18n.ts'
import { asOf } from './dates.ts'

/** What a department's slide says in one language. Nothing in it that may not be shown. */
export interface DepartmentLines {
  /** Names it to somebody who looks for it: the official name, or else what people come for. */
  readonly heading: string
  /** How the sign on the door is said, for those who cannot read it. */
  readonly said?: string
  readonly need: string
  readonly floor?: string
  readonly counter?: string
  /** How old floor and counter are, where that matters. */
  readonly placeAsOf?: string
  /** The first desk whose number may be shown. A desk's number is never given as the department's. */
  readonly desk?: { readonly name: string; readonly phone: string }
  readonly saturday?: { readonly times: string; readonly days: string; readonly asOf?: string }
  /** What to do where a fact is unknown. */
  readonly help?: string
}

export function departmentLines(
  edition: Edition,
  language: Language,
  department: Department,
): DepartmentLines {
  const { need, said } = language.department(department.id)
  const floor = shown(department.floor, edition.sources)
  const counter = shown(department.counter, edition.sources)
  const desk = deskLine(edition, language, department)
  const saturday = saturdayLine(edition, language, department)
  const placeAsOf = asOf(language, counter?.asOf ?? floor?.asOf)
  const help = helpLine(language, floor !== undefined && counter !== undefined, desk !== undefined)
  return {
    heading: departmentHeading(edition, language, department),
    ...(said !== undefined && { said }),
    need,
    ...(floor && { floor: language.t('fact.floor', { floor: floor.value }) }),
    ...(counter && { counter: language.t('fact.counter', { counter: counter.value }) }),
    ...(placeAsOf !== undefined && { placeAsOf }),
    ...(desk && { desk }),
    ...(saturday && { saturday }),
    ...(help !== undefined && { help }),
  }
}

/** That what a department does was written for another year, outside that year. */
export function departmentCaveat(language: Language, { period }: Department, day: Day): string | undefined {
  return isOutside(period, day) ? language.t('caveat.department', { year: fiscalYear(period) }) : undefined
}

/** The door sign in Japanese; elsewhere the official name if a person wrote one down, never an invented one. */
export function departmentHeading(edition: Edition, language: Language, department: Department): string {
  if (language.locale.tag === 'ja') return signText(edition, department)
  return shown(department.english, edition.sources)?.value ?? language.department(department.id).need
}

/** The names on the doors, each with its reading where that is known. */
export function signText(edition: Edition, { names, ending }: Department): string {
  const read = ({ sign, reading }: Department['names'][number]) => {
    const known = shown(reading, edition.sources)
    return known ? withReading(sign, known.value) : sign
  }
  return names.map(read).join('・') + (ending ? read(ending) : '')
}

/**
 * Kana that a name begins with stands outside the reading: `こども｜家庭支援課《かていしえんか》`. Where that leaves
 * nothing to be read, the name stands alone.
 */
function withReading(sign: string, reading: string): string {
  const kana = /^[ぁ-ゖァ-ヶー]*/.exec(sign)?.[0] ?? ''
  const rest = reading.startsWith(kana) ? reading.slice(kana.length) : reading
  const base = sign.slice(kana.length)
  return base === '' || rest === '' ? sign : `${kana}｜${base}《${rest}》`
}

function deskLine(edition: Edition, language: Language, department: Department): DepartmentLines['desk'] {
  const { desks } = language.department(department.id)
  for (const { id, phone } of department.desks) {
    const known = shown(phone, edition.sources)
    if (known) return { name: desks[id] ?? '', phone: known.value }
  }
  return undefined
}

function saturdayLine(
  edition: Edition,
  language: Language,
  department: Department,
): DepartmentLines['saturday'] {
  const open = shown(department.saturday, edition.sources)
  const hours = shown(edition.office.hours, edition.sources)?.value
  if (!open || !hours) return undefined
  const days = language.t(open.value === 'some' ? 'fact.saturdaySome' : 'fact.saturdayChildForms')
  const age = asOf(language, open.asOf)
  return { times: timesOf(hours.saturday), days, ...(age !== undefined && { asOf: age }) }
}

/** Hours as a figure that all languages share: `9:00–12:00`. */
export function timesOf({ from, until }: { from: string; until: string }): string {
  return [from, until].map((time) => time.replace(/^0/, '')).join('–')
}

function helpLine(language: Language, placeKnown: boolean, phoneKnown: boolean): string | undefined {
  if (placeKnown && phoneKnown) return undefined
  if (phoneKnown) return language.t('fact.askPlace')
  return language.t(placeKnown ? 'fact.askPhone' : 'fact.askBoth')
}
