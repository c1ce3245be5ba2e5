import type { JSX } from 'preact'
import { formatDate } from '../../../lines/dates.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Text } from '../../parts/text/text.tsx'
import { PageView } from '../frame/page-view.tsx'
import { ASK, DepartmentLinks } from '../links/department-links.tsx'

/**
 * All departments, by what people come for. On paper they are one table for a desk or a notice board, with the day on
 * which it was drawn.
 */
export function DepartmentsPage({ locale }: { locale: string }): JSX.Element {
  const { day } = useOffice()
  const language = useLanguage(locale)
  return (
    <PageView locale={locale} place={{ kind: 'departments' }}>
      <h1>
        <Text of={language.t('page.departmentsHeading')} />
      </h1>
      <p class="drawn-on">
        <Text of={language.t('page.drawnOn', { day: formatDate(language, day) })} />
      </p>
      <p class="unless-printed">
        <Text of={language.t('page.departmentsNeed')} />
      </p>
      <p class="departments-ask">
        <Pictogram name={ASK} />
        <span>
          <Text of={language.t('directory.askStaff')} />
        </span>
      </p>
      <DepartmentLinks locale={locale} />
    </PageView>
  )
}
