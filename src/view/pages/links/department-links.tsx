import type { JSX } from 'preact'
import { departmentFacts } from '../../../lines/facts/department-facts.ts'
import { signText } from '../../../lines/subject/department-lines.ts'
import { pagePath } from '../../../shared/edition/address.ts'
import type { Department } from '../../../shared/edition/office/department.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Text } from '../../parts/text/text.tsx'
import { Age } from '../facts/facts.tsx'

/** The symbol for "ask the staff". */
export const ASK = 'support-agent'

/** All departments: what people come for, the name on the door, floor and counter. */
export function DepartmentLinks({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  return (
    <ul class="links departments">
      {edition.departments.map((department) => (
        <Row key={department.id} locale={locale} department={department} />
      ))}
    </ul>
  )
}

/** On paper, where rows are the lines of a table, the symbol takes the place of an unknown one. */
function Row({ locale, department }: { locale: string; department: Department }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const { floor, counter, placeAsOf } = departmentFacts(edition, language, department)
  const figures = [floor, counter].flatMap((known) => known?.text ?? [])
  return (
    <li>
      <a href={pagePath(locale, { kind: 'department', id: department.id })}>
        <Pictogram name={department.pictogram} />
        <span class="whose">
          <span>
            <Text of={language.department(department.id).need} />
          </span>
          <span class="sign" lang="ja">
            <Text of={signText(edition, department)} />
          </span>
        </span>
      </a>
      {figures.length > 0 ? (
        <p class="where">
          {figures.map((figure) => (
            <span key={figure} class="figure">
              <Text of={figure} />{' '}
            </span>
          ))}
          <Age of={placeAsOf} />
        </p>
      ) : (
        <Pictogram name={ASK} class="ask-there" />
      )}
    </li>
  )
}
