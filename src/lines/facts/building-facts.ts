import type { Edition } from '../../shared/edition/edition.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import type { Facility, Finding } from '../../shared/edition/office/building.ts'
import { asOf } from '../dates.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'
import { timesOf } from '../subject/hours-lines.ts'

/** With more, a slide would stay for over a minute. */
const MOST_ON_WALL = 3

/** A facility of the building in one language, as far as its fact may be shown. */
export interface FacilityFacts {
  readonly id: string
  readonly pictogram: string
  readonly name: string
  readonly floor: string | undefined
  readonly phone: string | undefined
  /** What is known in words, one sentence each. */
  readonly sentences: readonly string[]
  /** Its hours as a figure, each with its days. */
  readonly hours: readonly { readonly times: string; readonly days: string }[]
  /** The age of all of it, if the reader must see it. */
  readonly asOf: string | undefined
}

/** The facilities of which something may be shown, in the order of the office. The same ones in every language. */
export function buildingFacts(edition: Edition, language: Language): FacilityFacts[] {
  return edition.office.building.flatMap((facility) => {
    const known = shown(facility.fact, edition.sources)
    return known ? [facilityFacts(language, facility, known.value, asOf(language, known.asOf))] : []
  })
}

function facilityFacts(
  language: Language,
  { id, pictogram }: Facility,
  { floor, phone, name, says, hours = [] }: Finding,
  age: string | undefined,
): FacilityFacts {
  const words = language.facility(id)
  return {
    id,
    pictogram,
    name: words.name,
    floor: floor === undefined ? undefined : language.t('fact.floor', { floor }),
    phone,
    sentences: [
      ...(name === undefined ? [] : [name]),
      ...(says === undefined ? [] : (words.says[says] ?? [])),
    ],
    hours: hours.map((span) => ({ times: timesOf(span), days: words.days[span.days] ?? '' })),
    asOf: age,
  }
}

/** The texts of a facility in one language. */
export function facilityLines({ name, floor, phone, sentences, hours, asOf: age }: FacilityFacts): Line[] {
  return [
    ...part('facility', name),
    ...part('facilityPlace', floor),
    ...part('facilityPlace', phone),
    ...part('facilityText', sentences),
    ...hours.flatMap(({ times, days }) => [...part('times', times), ...part('days', days)]),
    ...part('facilityAsOf', age),
  ]
}

/** A facility on a wall: its place or number, or else its first sentence, or else its hours. */
export interface WallFacility extends Pick<FacilityFacts, 'id' | 'pictogram' | 'name' | 'asOf'> {
  readonly place: string | undefined
  readonly text: string | undefined
}

/** The first few facilities: a wall has no time for more. Pages have the rest. */
export function wallFacilities(edition: Edition, language: Language): WallFacility[] {
  return buildingFacts(edition, language)
    .slice(0, MOST_ON_WALL)
    .map(({ id, pictogram, name, asOf: age, floor, phone, sentences: [sentence], hours: [first] }) => {
      const place = floor ?? phone
      const text = sentence ?? (first && `${first.days} ${first.times}`)
      return { id, pictogram, name, asOf: age, place, text: place === undefined ? text : undefined }
    })
}

/** The texts of facilities on a wall, in one language. */
export function wallFacilityLines(facilities: readonly WallFacility[]): Line[] {
  return facilities.flatMap(({ name, place, text, asOf: age }) => [
    ...part('facility', name, 'wall'),
    ...part('facilityPlace', place, 'wall'),
    ...part('facilityText', text, 'wall'),
    ...part('facilityAsOf', age, 'wall'),
  ])
}
