import type { JSX } from 'preact'
import { buildingFacts, type FacilityFacts } from '../../../lines/facts/building-facts.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { writtenIn } from '../../parts/text/lang.ts'
import { Text } from '../../parts/text/text.tsx'
import { FactRow } from './facts.tsx'
import { PhoneLink } from './phone-link.tsx'

/** What is known of the building, a row for each facility. Nothing if nothing is known. */
export function BuildingFacts({ locale }: { locale: string }): JSX.Element | null {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  return <FacilityRows locale={locale} of={buildingFacts(edition, language)} />
}

/** A row for each of some facilities. Nothing if there is none. */
export function FacilityRows({
  locale,
  of: facilities,
}: {
  locale: string
  of: readonly FacilityFacts[]
}): JSX.Element | null {
  const language = useLanguage(locale)
  if (facilities.length === 0) return null
  return (
    <dl class="facts">
      {facilities.map(({ id, name, floor, phone, sentences, hours, asOf }) => (
        <FactRow key={id} id={id} name={name} age={asOf}>
          {floor !== undefined && <Text of={floor} />}
          {phone !== undefined && <PhoneLink locale={locale} phone={phone} name={name} />}
          {sentences.map((sentence) => (
            <div key={sentence} {...writtenIn(sentence, language.locale)}>
              <Text of={sentence} />
            </div>
          ))}
          {hours.map(({ times, days }) => (
            <div key={days}>
              <Text of={days} /> <span class="digits">{times}</span>
            </div>
          ))}
        </FactRow>
      ))}
    </dl>
  )
}
