import type { JSX } from 'preact'
import { departmentLines } from '../../lines/department-lines.ts'
import type { Department, Desk } from '../../shared/edition/department.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Text } from '../parts/text.tsx'
import { Digits } from './digits.tsx'
import { FactRow, showFact } from './facts.tsx'
import { PhoneLink } from './phone-link.tsx'

/** Floor, counter, numbers by desk, Saturdays; what to do where they are unknown; the main number always. */
export function DepartmentFacts({
  locale,
  department,
}: {
  locale: string
  department: Department
}): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const { office, sources } = edition
  const { saturday, help } = departmentLines(edition, language, department)
  const officeName = language.office.heading
  return (
    <>
      <dl class="facts">
        {showFact(department.floor, sources, language, language.t('fact.floorName'), (floor) => (
          <Text of={language.t('fact.floor', { floor })} />
        ))}
        {showFact(department.counter, sources, language, language.t('fact.counterName'), (counter) => (
          <Text of={language.t('fact.counter', { counter })} />
        ))}
        {department.desks.map((desk) => (
          <DeskFacts key={desk.id} locale={locale} department={department} desk={desk} />
        ))}
        {saturday && (
          <FactRow name={saturday.days} age={saturday.asOf}>
            <span class="digits">{saturday.times}</span>
          </FactRow>
        )}
      </dl>
      {help !== undefined && (
        <p class="help">
          <Text of={help} />
        </p>
      )}
      <dl class="facts">
        {showFact(office.phone, sources, language, language.t('fact.mainPhone'), (phone) => (
          <PhoneLink locale={locale} phone={phone} name={officeName} />
        ))}
        {showFact(office.fax, sources, language, language.t('fact.mainFax'), (fax) => (
          <Digits of={fax} />
        ))}
      </dl>
    </>
  )
}

/** A desk's numbers under the name of the desk, never as the department's. */
function DeskFacts({
  locale,
  department,
  desk,
}: {
  locale: string
  department: Department
  desk: Desk
}): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const name = language.department(department.id).desks[desk.id] ?? ''
  return (
    <>
      {showFact(desk.phone, edition.sources, language, `${name} ${language.t('fact.phone')}`, (phone) => (
        <PhoneLink locale={locale} phone={phone} name={name} />
      ))}
      {showFact(desk.fax, edition.sources, language, `${name} ${language.t('fact.fax')}`, (fax) => (
        <Digits of={fax} />
      ))}
      {showFact(desk.email, edition.sources, language, `${name} ${language.t('fact.email')}`, (email) => (
        <a href={`mailto:${email}`}>{email}</a>
      ))}
    </>
  )
}
