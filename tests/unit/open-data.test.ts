import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FACILITY_COLUMNS } from '../../src/lines/open-data/facility.ts'
import { publicFacilities } from '../../src/lines/open-data/public-facilities.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import { fact } from '../../src/shared/edition/fact/state-fact.ts'
import type { Hours } from '../../src/shared/edition/office/office.ts'
import { csvOf } from '../../src/shared/text/csv.ts'
import { addDays, weekday } from '../../src/shared/time/day.ts'
import { dataBlock } from '../../src/view/data-block.ts'
import { officeData } from '../../src/view/pages/office-data/office-data.ts'
import { datedHours } from '../../src/view/pages/office-data/opening-hours.ts'
import { municipality } from '../fixtures/office/facts/municipality.ts'
import { readCsv } from '../support/csv.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const vocabulary = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/schema-org.json'), 'utf8'),
) as {
  types: Record<string, Record<string, string>>
  values: Record<string, string>
}
const { edition, i18n } = fixtureOffice()
const origin = 'https://office.example'
const TODAY = '2026-11-27'

/** The places of an edition, each by the names of its columns. */
function facilities(of: Edition = edition, place = municipality): Record<string, string>[] {
  const csv = publicFacilities({ edition: of, i18n, municipality: place, origin })
  const [header = [], ...rows] = readCsv(csv.replace(/^\ufeff/, ''))
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])))
}

/** The office with all of its desks in its own building. */
const inside: Edition = {
  ...edition,
  departments: edition.departments.map((department) => ({
    ...department,
    desks: department.desks.map(({ address: _, ...desk }) => desk),
  })),
}

describe('the table of facilities', () => {
  it('begins with the mark of UTF-8 and the columns of the standard, each once', () => {
    const csv = publicFacilities({ edition, i18n, municipality, origin })
    expect(csv.startsWith('\ufeff全国地方公共団体コード,ID,地方公共団体名,名称,')).toBe(true)
    const names = Object.values(FACILITY_COLUMNS)
    expect(readCsv(csv.slice(1))[0]).toEqual(names)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has one row for an office whose desks are all in it', () => {
    const [office, ...others] = facilities(inside)
    expect(others).toEqual([])
    expect(office).toMatchObject({
      ID: 'T11',
      名称: '見本区役所',
      所在地_連結表記: '見本県見本市見本区見本町1-1',
      所在地_都道府県: '見本県',
      所在地_市区町村: '見本市見本区',
      所在地_町字: '見本町',
      所在地_番地以下: '1-1',
      郵便番号: '0000000',
      電話番号: '000-000-0001',
      利用可能曜日: '月火水木金',
      開始時間: '08:45',
      終了時間: '17:00',
      URL: 'https://office.example/ja/topics/office',
    })
    // Nothing is known of these.
    for (const column of ['全国地方公共団体コード', '緯度', '経度', 'POIコード', '車椅子可'])
      expect([column, office?.[column]]).toEqual([column, ''])
  })

  it('has a row for each desk with an address of its own, without the codes of a place elsewhere', () => {
    const address = fact('隣市本町2-3', { sources: ['BULLETIN'] })
    const departments = edition.departments.map((department) => ({
      ...department,
      desks: department.desks.map((desk) =>
        desk.id === 'west'
          ? { ...desk, address, phone: fact('000-000-0031', { sources: ['BULLETIN'] }) }
          : desk,
      ),
    }))
    const [, nursery, ...others] = facilities({ ...edition, departments })
    expect(others).toEqual([])
    expect(nursery).toMatchObject({
      ID: 'D3WEST',
      所在地_連結表記: '隣市本町2-3',
      所在地_都道府県: '',
      郵便番号: '',
      電話番号: '000-000-0031',
      URL: 'https://office.example/ja/departments/nurseries',
    })
    expect(nursery?.名称).not.toBe('')
  })

  it('gives the hours of most weekdays, and other weekdays and Saturdays as a remark', () => {
    const late: Hours = { ...hours, otherWeekdays: [{ weekdays: [5], from: '08:45', until: '19:00' }] }
    const [office] = facilities({
      ...inside,
      office: { ...edition.office, hours: { ...stated, value: late } },
    })
    expect(office).toMatchObject({ 利用可能曜日: '月火水木', 開始時間: '08:45', 終了時間: '17:00' })
    const note = office?.利用可能時間特記事項
    expect(note).toMatch(/^金曜 8:45–19:00; 第2・第4土曜/)
  })

  it('says how old a fact is that may be out of date', () => {
    const old = fact('000-000-0009', { sources: ['PLAN'], date: '2020-11-06', risk: 'medium' })
    const [office] = facilities({ ...inside, office: { ...edition.office, phone: old } })
    expect(office?.備考).toMatch(/^2020年11月現在; /)
    expect(facilities(inside)[0]?.備考).not.toContain('現在')
  })

  it('has no fact that may not be shown', () => {
    const hidden = { ...edition.office.phone, risk: 'high' as const }
    const [office] = facilities({ ...edition, office: { ...edition.office, phone: hidden } })
    expect(office?.電話番号).toBe('')
    const nowhere = { ...edition.office.address, confidence: 'inferred' as const }
    expect(facilities({ ...inside, office: { ...edition.office, address: nowhere } })).toEqual([])
  })
})

describe('a cell of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+81-45', "'+81-45"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['＝１', "'＝１"],
    ['a=1', 'a=1'],
    ['045-866-8484', '045-866-8484'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
  ])('%j is written %j: no spreadsheet runs it, and none divides it', (text, written) => {
    expect(csvOf([[text]])).toBe(`${written}\r\n`)
  })
})

const { hours: stated, calendar } = edition.office
const hours = stated.value as Hours

describe('the dated hours of the next twelve months', () => {
  const dated = datedHours(hours, calendar, TODAY, 'some')

  it('are those of closed weekdays and of Saturdays with hours, in order', () => {
    const days = dated.map(({ validFrom = '' }) => validFrom)
    expect(days).toEqual(days.toSorted())
    for (const { validFrom = '', validThrough, opens, closes, description } of dated) {
      expect(validThrough).toBe(validFrom)
      expect(validFrom >= TODAY && validFrom < addDays(TODAY, 366)).toBe(true)
      if (weekday(validFrom) === 6) expect([opens, closes, description]).toEqual(['09:00', '12:00', 'some'])
      else
        expect([
          opens,
          calendar.exceptions.some(({ from, until }) => from <= validFrom && validFrom <= until),
        ]).toEqual([undefined, true])
    }
    expect(days).toEqual(expect.arrayContaining(['2026-11-28', '2026-12-29', '2027-01-01', '2027-01-11']))
  })

  it('end where the calendar ends', () => {
    const last = datedHours(hours, { ...calendar, until: '2026-12-13' }, TODAY, 'some')
    expect(last.map(({ validFrom }) => validFrom)).toEqual(['2026-11-28', '2026-12-12'])
  })
})

/** Types and properties of a value that the vocabulary does not have. */
function unknownIn(value: unknown, expected: string, path: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) => unknownIn(entry, expected, `${path}.${index}`))
  const pattern = vocabulary.values[expected]
  if (pattern !== undefined) {
    const fits = typeof value === 'string' && new RegExp(pattern, 'u').test(value)
    return fits ? [] : [`${path}: ${value} is not ${expected}`]
  }
  const properties = vocabulary.types[expected]
  const { '@type': type, '@context': _context, '@id': _id, ...own } = Object(value) as Record<string, unknown>
  if (type !== expected || !properties) return [`${path}: ${type} is not ${expected}`]
  return Object.entries(own).flatMap(([name, inner]) => {
    const range = properties[name]
    return range === undefined ? [`${path}.${name} is unknown`] : unknownIn(inner, range, `${path}.${name}`)
  })
}

describe('the data of the office for machines', () => {
  const locales = edition.locales.map(({ id }) => id)
  const dataIn = (locale: string, of: Edition = edition) =>
    officeData({ edition: of, i18n, day: TODAY, origin, pictograms: '' }, locale)

  it.each(locales)('in %s have types and properties of schema.org alone', (locale) => {
    expect(unknownIn(dataIn(locale), 'GovernmentOffice', 'office')).toEqual([])
  })

  it('state address, numbers, hours and departments', () => {
    expect(dataIn('en')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      url: 'https://office.example/en/topics/office',
      address: { postalCode: '000-0000', addressCountry: 'JP' },
      telephone: '+81-00-000-0001',
      openingHoursSpecification: [{ opens: '08:45', closes: '17:00' }],
    })
    const { department } = dataIn('en') as { department: unknown[] }
    expect(department).toHaveLength(edition.departments.length)
  })

  it('give a desk’s number as that of the desk, and none that may not be shown', () => {
    const said = JSON.stringify(dataIn('ja'))
    expect(said).toContain('+81-00-000-0011')
    for (const hidden of ['000-0021', '000-0022', 'koseki@']) expect(said).not.toContain(hidden)
    const { department } = dataIn('ja') as { department: Record<string, unknown>[] }
    expect(department.filter(({ telephone }) => telephone !== undefined)).toEqual([])
    const fresh = dataIn('en', { ...edition, office: edition.office }) as { description?: string }
    expect(fresh.description).toBeUndefined()
    const old = fact('000-000-0009', { sources: ['PLAN'], date: '2020-11-06', risk: 'medium' })
    const departments = edition.departments.map((department) => ({
      ...department,
      desks: department.desks.map((desk) => ({ ...desk, phone: old })),
    }))
    const aged = dataIn('en', { ...edition, departments, office: { ...edition.office, phone: old } })
    expect(aged).toMatchObject({
      description: 'as of November 2020',
      department: [{ contactPoint: [{ description: 'as of November 2020' }] }, {}, {}, {}],
    })
    const risky = { ...edition.office, hours: { ...stated, risk: 'high' as const } }
    expect(JSON.stringify(dataIn('ja', { ...edition, office: risky }))).not.toContain('pening')
  })

  it('cannot end the block they stand in', () => {
    const block = dataBlock('application/ld+json', { name: '</script><script>alert(1)</script>' })
    expect(block.match(/<\/?script/g)).toHaveLength(2)
    expect(JSON.parse(block.replace(/<[^>]+>/g, ''))).toEqual({ name: '</script><script>alert(1)</script>' })
  })
})
