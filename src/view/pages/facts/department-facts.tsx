import type { JSX } from 'preact'
import {
  type DeskFacts,
  departmentFacts,
  type DepartmentFacts as Facts,
} from '../../../lines/facts/department-facts.ts'
import type { Department } from '../../../shared/edition/office/department.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'
import { Digits } from './digits.tsx'
import { FactRow, showFact } from './facts.tsx'
import { PhoneLink } from './phone-link.tsx'

interface Props {
  readonly locale: string
  readonly department: Department
  /** What to do if a fact is unknown. */
  readonly help: string | undefined
}

/** Floor, counter, numbers by desk and hours; what to do if they are unknown; always the main number. */
export function DepartmentFacts({ locale, department, help }: Props): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const facts = departmentFacts(edition, language, department)
  const { floor, counter } = facts
  return (
    <>
      <dl class="facts">
        {floor && (
          <FactRow name={language.t('page.floor')} age={floor.asOf}>
            <Text of={floor.text} />
          </FactRow>
        )}
        {counter && (
          <FactRow name={language.t('page.counter')} age={counter.asOf}>
            <Text of={counter.text} />
          </FactRow>
        )}
      </dl>
      <DepartmentRows locale={locale} facts={facts} isOwnPage={true} />
      {help !== undefined && (
        <p class="help">
          <Text of={help} />
        </p>
      )}
      <MainNumbers locale={locale} />
    </>
  )
}

/**
 * The numbers of a department by desk, and its hours. Nothing if nothing of that is known. On the department's own page
 * an address can lead to a desk.
 */
export function DepartmentRows({
  locale,
  facts: { desks, hours },
  isOwnPage = false,
}: {
  locale: string
  facts: Facts
  isOwnPage?: boolean
}): JSX.Element | null {
  if (hours.length === 0 && desks.every(isUnknown)) return null
  return (
    <dl class="facts">
      {desks.map((desk) => (
        <DeskRows key={desk.id} locale={locale} desk={desk} {...(isOwnPage && { id: desk.id })} />
      ))}
      {hours.map(({ days, times, asOf }) => (
        <FactRow key={days} name={days} age={asOf}>
          <span class="digits">{times}</span>
        </FactRow>
      ))}
    </dl>
  )
}

function isUnknown({ phone, fax, email, address }: DeskFacts): boolean {
  return [phone, fax, email, address].every((fact) => fact === undefined)
}

/** Telephone and fax of the office itself. */
export function MainNumbers({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const { office, sources } = edition
  return (
    <dl class="facts">
      {showFact(office.phone, sources, language, language.t('fact.mainPhone'), (phone) => (
        <PhoneLink locale={locale} phone={phone} name={language.office.heading} />
      ))}
      {showFact(office.fax, sources, language, language.t('page.mainFax'), (fax) => (
        <Digits of={fax} />
      ))}
    </dl>
  )
}

/** A desk's numbers under the name of the desk, never as those of the department. The first row has the id, if there is one. */
function DeskRows({ locale, desk, id }: { locale: string; desk: DeskFacts; id?: string }): JSX.Element {
  const language = useLanguage(locale)
  const { name, phone, fax, email, address } = desk
  const first = [address, phone, fax, email].find((fact) => fact !== undefined)
  const idOf = (fact: typeof first) => (fact === first ? id : undefined)
  return (
    <>
      {address && (
        <FactRow id={idOf(address)} name={`${name} ${language.t('page.address')}`} age={address.asOf}>
          <span lang="ja">
            <Text of={address.text} />
          </span>
        </FactRow>
      )}
      {phone && (
        <FactRow id={idOf(phone)} name={`${name} ${language.t('page.phone')}`} age={phone.asOf}>
          <PhoneLink locale={locale} phone={phone.text} name={name} />
        </FactRow>
      )}
      {fax && (
        <FactRow id={idOf(fax)} name={`${name} ${language.t('page.fax')}`} age={fax.asOf}>
          <Digits of={fax.text} />
        </FactRow>
      )}
      {email && (
        <FactRow id={idOf(email)} name={`${name} ${language.t('page.email')}`} age={email.asOf}>
          <a href={`mailto:${email.text}`}>{email.text}</a>
        </FactRow>
      )}
    </>
  )
}
