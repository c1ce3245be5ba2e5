import type { JSX } from 'preact'
import { signText } from '../../lines/department-lines.ts'
import { pagePath } from '../../shared/edition/address.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { Text } from '../parts/text/text.tsx'
import { PageView } from './page-view.tsx'

/** All departments, by what people come for, with the name on the door. */
export function DepartmentsPage({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  return (
    <PageView locale={locale} place={{ kind: 'departments' }}>
      <h1>
        <Text of={language.t('page.departmentsHeading')} />
      </h1>
      <p>
        <Text of={language.t('page.departmentsNeed')} />
      </p>
      <ul class="links departments">
        {edition.departments.map((department) => (
          <li key={department.id}>
            <a href={pagePath(locale, { kind: 'department', id: department.id })}>
              <Pictogram name={department.pictogram} />
              <span>
                <Text of={language.department(department.id).need} />
                <span class="sign" lang="ja">
                  <Text of={signText(edition, department)} />
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </PageView>
  )
}
