import sheet from './facility.json' with { type: 'json' }

/**
 * The columns of the sheet of public facilities in the standard open data set of the Digital Agency, by our names. The
 * agency's own definition could not be read, and no version is known. The names and their order are those of a file that
 * follows it (111007_public_facility.csv, August 2026). Brackets and the licence of the picture are written as in other
 * sheets of the set.
 */
export const FACILITY_COLUMNS: Readonly<Record<FacilityColumn, string>> = sheet.columns

/** Weekdays by their numbers, from 1 for Monday, as the standard writes them. */
export function daysOf(weekdays: readonly number[]): string {
  return weekdays.map((number) => sheet.weekdays[number - 1]).join('')
}

type FacilityColumn = keyof typeof sheet.columns

/** One place. A column that nothing is known for is left empty. */
export type Facility = Readonly<Partial<Record<FacilityColumn, string | undefined>>>

/** The cells of a place, in the order of the columns. */
export function cellsOf(place: Facility): string[] {
  return Object.keys(FACILITY_COLUMNS).map((column) => place[column as FacilityColumn] ?? '')
}
