import type { JSX } from 'preact'
import { useLanguage } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'

/** The address of the office's facts as CSV. */
export const OPEN_DATA_PATH = '/open-data/public-facilities.csv'

/** Leads to the facts of the office in a format for other sites and apps. */
export function OpenDataLink({ locale }: { locale: string }): JSX.Element {
  return (
    <p class="open-data">
      <a href={OPEN_DATA_PATH} type="text/csv">
        <Text of={useLanguage(locale).t('page.openData')} />
      </a>
    </p>
  )
}
