import type { Edition } from '../../shared/edition/edition.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import type { Department } from '../../shared/edition/office/department.ts'
import { fiscalYear, isOutside } from '../../shared/edition/validity.ts'
import type { Day } from '../../shared/time/day.ts'
import { type DepartmentFacts, departmentFacts } from '../facts/department-facts.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'
import type { WithCrowding } from './crowding-lines.ts'
import { rowLines } from './hours-lines.ts'

/** The texts of a department in one language. */
export function departmentLines(
  edition: Edition & WithCrowding,
  language: Language,
  department: Department,
  day: Day,
): Line[] {
  const { need, said, name, body, more } = language.department(department.id)
  const facts = departmentFacts(edition, language, department)
  const { floor, counter, placeAsOf, desks, hours } = facts
  // A wall has room for one desk: the first one whose number may be shown.
  const desk = desks.find(({ phone }) => phone)
  return [
    ...part('heading', departmentHeading(edition, language, department)),
    ...part('sign', language.locale.tag === 'ja' ? undefined : signText(edition, department), 'page'),
    ...part('said', said),
    ...part('name', name && language.t('inFull.nameUnofficial', { name }), 'page'),
    ...part('crowding', edition.crowding?.say(language, department.id)),
    ...part('floor', floor?.text),
    ...part('counter', counter?.text),
    // Place and number are mostly of the same month, which is then said once, below both.
    ...part('placeAsOf', placeAsOf === desk?.phone?.asOf ? undefined : placeAsOf),
    ...part('phone', desk?.phone?.text),
    ...part('phoneName', desk?.name),
    ...part('phoneAsOf', desk?.phone?.asOf),
    ...rowLines(hours),
    // No row is older than the last one, that of the Saturdays.
    ...part('timesAsOf', hours.at(-1)?.asOf),
    ...part('need', need),
    ...part('help', helpLine(language, department, facts)),
    ...part('caveat', departmentCaveat(language, department, day), 'page'),
    ...part('body', body, 'page'),
    ...part('more', more, 'page'),
  ]
}

/** The caveat that a department's work is described for another year, outside that year. */
function departmentCaveat(language: Language, { period }: Department, day: Day): string | undefined {
  return isOutside(period, day) ? language.t('inFull.otherYear', { year: fiscalYear(period) }) : undefined
}

/**
 * The door sign in Japanese. Elsewhere the official name, if a source has one that a person wrote, never an invented
 * one.
 */
export function departmentHeading(edition: Edition, language: Language, department: Department): string {
  if (language.locale.tag === 'ja') return signText(edition, department)
  return shown(department.english, edition.sources)?.value ?? language.department(department.id).need
}

/** The names on the doors, each with its reading if that is known. */
export function signText(edition: Edition, { names, ending }: Department): string {
  const read = ({ sign, reading }: Department['names'][number]) => {
    const known = shown(reading, edition.sources)
    return known ? withReading(sign, known.value) : sign
  }
  return names.map(read).join('・') + (ending ? read(ending) : '')
}

/**
 * Kana at the beginning of a name is outside the reading: `こども｜家庭支援課《かていしえんか》`. If that leaves nothing to be read,
 * the name has no reading.
 */
function withReading(sign: string, reading: string): string {
  const kana = /^[ぁ-ゖァ-ヶー]*/.exec(sign)?.[0] ?? ''
  const rest = reading.startsWith(kana) ? reading.slice(kana.length) : reading
  const base = sign.slice(kana.length)
  return base === '' || rest === '' ? sign : `${kana}｜${base}《${rest}》`
}

/** A department in the building is found by floor and counter, one outside it by the address of every desk. */
function isPlaceKnown({ desks: stated }: Department, { floor, counter, desks }: DepartmentFacts): boolean {
  if (stated.some(({ address }) => address)) return desks.every(({ address }) => address !== undefined)
  return floor !== undefined && counter !== undefined
}

/** What to do if the place of a department or its number is unknown; undefined if both are known. */
export function helpLine(
  language: Language,
  department: Department,
  facts: DepartmentFacts,
): string | undefined {
  const placeKnown = isPlaceKnown(department, facts)
  const phoneKnown = facts.desks.some(({ phone }) => phone)
  if (placeKnown && phoneKnown) return undefined
  if (phoneKnown) return language.t('fact.askPlace')
  return language.t(placeKnown ? 'fact.askPhone' : 'fact.askBoth')
}
