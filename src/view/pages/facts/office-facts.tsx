import { Fragment, type JSX } from 'preact'
import { asOf, formatDay } from '../../../lines/dates.ts'
import { signText } from '../../../lines/subject/department-lines.ts'
import {
  exceptionLines,
  type HoursRow,
  saturdayRows,
  weekdayRows,
  yearLines,
} from '../../../lines/subject/hours-lines.ts'
import { shown } from '../../../shared/edition/fact/fact.ts'
import type { Hours } from '../../../shared/edition/office/office.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { writtenIn } from '../../parts/text/lang.ts'
import { Text } from '../../parts/text/text.tsx'
import { BuildingFacts } from './building-facts.tsx'
import { Digits } from './digits.tsx'
import { Age, showFact } from './facts.tsx'
import { OpenDataLink } from './open-data-link.tsx'
import { PhoneLink } from './phone-link.tsx'
import { UnknownFacts } from './unknown-facts.tsx'

/** When the office is open, where it is, its numbers, and what has not been confirmed yet. */
export function OfficeFacts({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const { office, sources } = edition
  const name = language.office
  return (
    <>
      <dl class="facts">
        {showFact(office.hours, sources, language, language.t('page.hours'), (hours) => (
          <OpeningHours locale={locale} hours={hours} />
        ))}
        {showFact(office.phone, sources, language, language.t('fact.mainPhone'), (phone) => (
          <PhoneLink locale={locale} phone={phone} name={name.heading} />
        ))}
        {showFact(office.fax, sources, language, language.t('page.mainFax'), (fax) => (
          <Digits of={fax} />
        ))}
        {showFact(office.address, sources, language, language.t('page.address'), ({ postcode, lines }) => (
          <Text of={name.address ?? `〒${postcode} ${lines}`} />
        ))}
        {showFact(office.plan, sources, language, language.t('page.plan'), (place) => (
          <Text of={language.t('page.planPlace', place)} />
        ))}
        {office.others.map(({ id, fact }) => (
          <Fragment key={id}>
            {showFact(fact, sources, language, language.unknown(id), (answer) => (
              <span {...writtenIn(answer, language.locale)}>
                <Text of={answer} />
              </span>
            ))}
          </Fragment>
        ))}
      </dl>
      <BuildingFacts locale={locale} />
      <UnknownFacts locale={locale} />
      <OpenDataLink locale={locale} />
    </>
  )
}

function OpeningHours({ locale, hours }: { locale: string; hours: Hours }): JSX.Element {
  const { edition, day } = useOffice()
  const language = useLanguage(locale)
  const today = language.t('page.today', {
    today: language.t('opening.today'),
    day: formatDay(language, day),
  })
  const sentences = [
    ...exceptionLines(language, hours, edition.office.calendar, day, today),
    ...yearLines(language, hours),
  ]
  return (
    <ul>
      {weekdayRows(language, hours).map((row) => (
        <li key={row.days}>
          <Row of={row} />
        </li>
      ))}
      {saturdayRows(language, hours, language.hours.saturdays).map((row) => (
        <li key={row.days}>
          <Row of={row} />
          <SaturdaySigns locale={locale} />
        </li>
      ))}
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Text of={sentence} />
        </li>
      ))}
    </ul>
  )
}

/** The departments that are known to open on Saturdays, each with the age of that if the reader must see it; or nothing. */
function SaturdaySigns({ locale }: { locale: string }): JSX.Element | null {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const open = edition.departments.flatMap((department) => {
    const known = shown(department.saturday, edition.sources)
    return known ? [{ department, age: asOf(language, known.asOf) }] : []
  })
  if (open.length === 0) return null
  return (
    <ul class="signs">
      {open.map(({ department, age }) => (
        <li key={department.id}>
          <span lang="ja">
            <Text of={signText(edition, department)} />
          </span>
          <Age of={age} />
        </li>
      ))}
    </ul>
  )
}

function Row({ of }: { of: HoursRow }): JSX.Element {
  return (
    <>
      <Text of={of.days} /> <span class="digits">{of.times}</span>
    </>
  )
}
