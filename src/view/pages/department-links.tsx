import type { JSX } from 'preact'
import { departmentFacts } from '../../lines/department-facts.ts'
import { signText } from '../../lines/department-lines.ts'
import { pagePath } from '../../shared/edition/address.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { Text } from '../parts/text/text.tsx'

interface Props {
  readonly locale: string
  /** Whether each has its floor beside it, as on a wall. */
  readonly withFloors?: boolean
}

/** All departments: what people come for, and the name on the door. */
export function DepartmentLinks({ locale, withFloors = false }: Props): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  return (
    <ul class="links departments">
      {edition.departments.map((department) => {
        const floor = withFloors ? departmentFacts(edition, language, department).floor : undefined
        return (
          <li key={department.id}>
            <a href={pagePath(locale, { kind: 'department', id: department.id })}>
              <Pictogram name={department.pictogram} />
              <span>
                <Text of={language.department(department.id).need} />
                <span class="sign" lang="ja">
                  <Text of={signText(edition, department)} />
                </span>
              </span>
              {floor && (
                <span class="department-floor">
                  {' '}
                  <Text of={floor.text} />
                </span>
              )}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
