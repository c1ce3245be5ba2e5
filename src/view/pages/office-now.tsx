import type { JSX } from 'preact'
import { asOf } from '../../lines/dates.ts'
import { openingText } from '../../lines/opening-text.ts'
import { pagePath } from '../../shared/edition/address.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import type { OpenNow } from '../../shared/edition/office/open-now.ts'
import { isoTime } from '../../shared/time/day.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Text } from '../parts/text/text.tsx'
import { Age } from './facts/facts.tsx'
import { PhoneLink } from './facts/phone-link.tsx'

interface Props {
  readonly locale: string
  readonly openNow: OpenNow | undefined
}

/** Whether the office is open at the moment of the request, where it is, and its number; its name leads to the rest. */
export function OfficeNow({ locale, openNow }: Props): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const { office, sources } = edition
  const address = shown(office.address, sources)
  const phone = shown(office.phone, sources)
  const opening = openNow && openingText(language, openNow.opening)
  return (
    <section class="office-now">
      <h2>
        <a href={pagePath(locale, { kind: 'topic', id: 'office' })}>
          <Text of={language.section('office')} />
        </a>
      </h2>
      {openNow && opening !== undefined && (
        // A page that is kept must not say this of a later time (src/phone/until.ts).
        <p class="open-now" data-until={isoTime(openNow.until, office.timeZone)}>
          <Text of={opening} />
        </p>
      )}
      {address && (
        <p>
          <Text of={language.office.address ?? `〒${address.value.postcode} ${address.value.lines}`} />
          <Age of={asOf(language, address.asOf)} />
        </p>
      )}
      {phone && (
        <p>
          <PhoneLink locale={locale} phone={phone.value} name={language.office.heading} />
          <Age of={asOf(language, phone.asOf)} />
        </p>
      )}
    </section>
  )
}
