import { asOf } from '../../../lines/dates.ts'
import { departmentFacts } from '../../../lines/facts/department-facts.ts'
import type { Language } from '../../../lines/i18n/i18n.ts'
import { signText } from '../../../lines/subject/department-lines.ts'
import { pagePath } from '../../../shared/edition/address.ts'
import type { Edition } from '../../../shared/edition/edition.ts'
import { type Fact, oldestAsOf, shown } from '../../../shared/edition/fact/fact.ts'
import type { Department } from '../../../shared/edition/office/department.ts'
import { plainText } from '../../../shared/text/ruby.ts'
import type { OfficeView } from '../../parts/office-view.ts'
import { datedHours, weeklyHours } from './opening-hours.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * The office for search engines and assistants, in the vocabulary of schema.org (JSON-LD): only facts that the page may
 * show. A desk's number is never given as that of its department.
 */
export function officeData({ edition, i18n, day, origin }: OfficeView, locale: string): Data {
  const language = i18n.language(locale)
  const { office, sources } = edition
  const address = shown(office.address, sources)?.value
  const hours = shown(office.hours, sources)?.value
  return known({
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    '@id': `${origin}/#office`,
    name: plainText(language.office.heading),
    description: ageOf(edition, language, [office.address, office.phone, office.fax, office.hours]),
    url: origin + pagePath(locale, { kind: 'topic', id: 'office' }),
    address: address && {
      '@type': 'PostalAddress',
      addressCountry: 'JP',
      postalCode: address.postcode,
      streetAddress: address.lines,
    },
    telephone: international(shown(office.phone, sources)?.value),
    faxNumber: international(shown(office.fax, sources)?.value),
    openingHoursSpecification: hours && weeklyHours(hours),
    specialOpeningHoursSpecification:
      hours && datedHours(hours, office.calendar, day, plainText(language.hours.saturdays ?? '')),
    department: edition.departments.map((department) =>
      departmentData(edition, language, department, origin),
    ),
  })
}

function departmentData(edition: Edition, language: Language, department: Department, origin: string): Data {
  const { desks } = departmentFacts(edition, language, department)
  const points = desks
    .filter(({ phone, fax, email }) => phone ?? fax ?? email)
    .map(({ id, name, phone, fax, email }) => {
      const desk = department.desks.find((own) => own.id === id)
      return known({
        '@type': 'ContactPoint',
        contactType: plainText(name),
        telephone: international(phone?.text),
        faxNumber: international(fax?.text),
        email: email?.text,
        description: ageOf(edition, language, [desk?.phone, desk?.fax, desk?.email]),
      })
    })
  return known({
    '@type': 'GovernmentOffice',
    name: plainText(signText(edition, department)),
    description: plainText(language.department(department.id).need),
    url: origin + pagePath(language.locale.id, { kind: 'department', id: department.id }),
    contactPoint: points.length > 0 ? points : undefined,
  })
}

/** How old some facts are, if readers must see it. */
function ageOf(
  { sources }: Edition,
  language: Language,
  facts: readonly (Fact<unknown> | undefined)[],
): string | undefined {
  const age = asOf(language, oldestAsOf(facts, sources))
  return age && plainText(age)
}

/** `045-866-8484` → `+81-45-866-8484`: data are read anywhere. */
function international(number: string | undefined): string | undefined {
  return number?.replace(/^0/, '+81-')
}

/** Without what is not known. */
function known(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
}
