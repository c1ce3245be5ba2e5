import type { JSX } from 'preact'
import { FACILITIES_PATH } from '../../../shared/edition/address.ts'
import { useLanguage } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'

/** Leads to the facts of the office in a format for other sites and apps. */
export function OpenDataLink({ locale }: { locale: string }): JSX.Element {
  return (
    <p class="open-data">
      <a href={FACILITIES_PATH} type="text/csv">
        <Text of={useLanguage(locale).t('page.openData')} />
      </a>
    </p>
  )
}
