import { pagePath } from '../../shared/edition/address.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { type Fact, oldestAsOf, shown } from '../../shared/edition/fact/fact.ts'
import type { Municipality } from '../../shared/edition/office/municipality.ts'
import { csvOf } from '../../shared/text/csv.ts'
import { plainText, spokenText } from '../../shared/text/ruby.ts'
import { weekdaySpans } from '../../shared/time/opening.ts'
import { asOf } from '../dates.ts'
import type { I18n, Language } from '../i18n/i18n.ts'
import { hoursRows, yearLines } from '../subject/hours-lines.ts'
import { uncheckedCaveat } from '../unchecked-caveat.ts'
import { cellsOf, daysOf, FACILITY_COLUMNS, type Facility } from './facility.ts'

/** What the table is made of. */
export interface FacilityData {
  readonly edition: Edition
  readonly i18n: I18n
  readonly municipality: Municipality
  /** The scheme and host of the pages. */
  readonly origin: string
}

/** Spreadsheets take a file for one in Shift_JIS if it does not begin with this mark. */
const BYTE_ORDER_MARK = '\ufeff'

/** The places of an office with an address, as CSV: the office itself, and desks that are elsewhere. */
export function publicFacilities(data: FacilityData): string {
  const rows = [officeRow(data), ...deskRows(data)].filter((row) => row !== undefined)
  return BYTE_ORDER_MARK + csvOf([Object.values(FACILITY_COLUMNS), ...rows.map(cellsOf)])
}

/** Desks elsewhere have no postcode. */
interface Address {
  readonly postcode?: string
  readonly lines: string
}

function officeRow(data: FacilityData): Facility | undefined {
  const { edition, i18n, origin } = data
  const { office, sources } = edition
  const address = shown(office.address, sources)?.value
  const language = i18n.languages[0]
  if (!address || !language) return undefined
  const english = i18n.languages.find(({ locale }) => locale.tag === 'en')
  const topic = edition.topics.find(({ id }) => id === 'office')
  return {
    ...placeOf(data, address),
    id: identifier(data, `T${topic?.code}`),
    name: plainText(language.office.heading),
    kana: katakana(easy(i18n)?.office.heading),
    english: english && plainText(english.office.heading),
    phone: shown(office.phone, sources)?.value,
    ...hoursOf(edition, language),
    url: origin + pagePath(language.locale.id, { kind: 'topic', id: 'office' }),
    note: noteOf(data, language, [office.address, office.phone, office.hours]),
  }
}

/** Desks may be houses of their own, such as nurseries. Those in the office have no address. */
function deskRows(data: FacilityData): Facility[] {
  const { edition, i18n, origin } = data
  const language = i18n.languages[0]
  if (!language) return []
  return edition.departments.flatMap((department) =>
    department.desks.flatMap((desk) => {
      const lines = desk.address && shown(desk.address, edition.sources)?.value
      if (!lines) return []
      const nameIn = (said: Language | undefined) => said?.department(department.id).desks[desk.id]
      return [
        {
          ...placeOf(data, { lines }),
          id: identifier(data, `D${department.code}${desk.id.replaceAll('-', '').toUpperCase()}`),
          name: plainText(nameIn(language) ?? ''),
          kana: katakana(nameIn(easy(i18n))),
          phone: shown(desk.phone, edition.sources)?.value,
          email: shown(desk.email, edition.sources)?.value,
          url: origin + pagePath(language.locale.id, { kind: 'department', id: department.id }),
          note: noteOf(data, language, [desk.address, desk.phone, desk.email]),
        },
      ]
    }),
  )
}

/** How old the facts of a row are, if readers must see it; and that the office has not checked them, if that is so. */
function noteOf(
  { edition }: FacilityData,
  language: Language,
  facts: readonly (Fact<unknown> | undefined)[],
): string | undefined {
  const notes = [asOf(language, oldestAsOf(facts, edition.sources)), uncheckedCaveat(edition, language)]
  const said = notes.filter((note) => note !== undefined).map(plainText)
  return said.length === 0 ? undefined : said.join('; ')
}

/** Unique in the municipality, and never changed: the codes are those printed in addresses. Letters and digits only. */
function identifier({ edition, municipality }: FacilityData, own: string): string {
  return `${shown(municipality.location.code, edition.sources)?.value ?? ''}${own}`
}

function placeOf({ edition, municipality }: FacilityData, { postcode, lines }: Address): Facility {
  const known = (fact: Fact<string>) => shown(fact, edition.sources)?.value
  const { publisher, location } = municipality
  const prefecture = known(location.prefecture)
  const city = known(location.city)
  const [, town, number] = /^(\D+)(\d.*)$/u.exec(city === undefined ? '' : lines.replace(city, '')) ?? []
  const isHere = city !== undefined && lines.startsWith(city)
  return {
    publisherCode: known(publisher.code),
    publisher: known(publisher.name),
    locationCode: isHere ? known(location.code) : undefined,
    address: isHere ? `${prefecture ?? ''}${lines}` : lines,
    prefecture: isHere ? prefecture : undefined,
    city: isHere ? city : undefined,
    town: isHere ? town : undefined,
    number: isHere ? number : undefined,
    postcode: postcode?.replaceAll('-', ''),
  }
}

/** The hours of most weekdays. Other weekdays, Saturdays and closed days are a remark. */
function hoursOf({ office, sources }: Edition, language: Language): Facility {
  const hours = shown(office.hours, sources)?.value
  const [usual] = hours ? weekdaySpans(hours) : []
  if (!hours || !usual) return {}
  const [, ...others] = hoursRows(language, hours, language.hours.saturdays)
  const rows = others.map(({ days, times }) => `${days} ${times}`)
  return {
    days: daysOf(usual.weekdays),
    from: usual.from,
    until: usual.until,
    hoursNote: [...rows, ...yearLines(language, hours)].map(plainText).join('; '),
  }
}

/** The office's own language with a reading over every kanji. */
function easy({ languages }: I18n): Language | undefined {
  return languages.find(
    ({ locale }) => locale.tag === languages[0]?.locale.tag && locale.variant !== undefined,
  )
}

/** A name in full-width katakana; undefined if its reading is not known. */
function katakana(name: string | undefined): string | undefined {
  const kana = spokenText(name ?? '').replaceAll(' ', '')
  if (!/^[ぁ-ゖァ-ヺー・]+$/u.test(kana)) return undefined
  return kana.replace(/[ぁ-ゖ]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60))
}
