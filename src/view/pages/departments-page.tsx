import type { JSX } from 'preact'
import { useLanguage } from '../parts/office-context.ts'
import { Text } from '../parts/text/text.tsx'
import { DepartmentLinks } from './department-links.tsx'
import { PageView } from './page-view.tsx'

/** All departments, by what people come for, with the name on the door. */
export function DepartmentsPage({ locale }: { locale: string }): JSX.Element {
  const language = useLanguage(locale)
  return (
    <PageView locale={locale} place={{ kind: 'departments' }}>
      <h1>
        <Text of={language.t('page.departmentsHeading')} />
      </h1>
      <p>
        <Text of={language.t('page.departmentsNeed')} />
      </p>
      <DepartmentLinks locale={locale} />
    </PageView>
  )
}
