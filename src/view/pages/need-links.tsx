import type { JSX } from 'preact'
import { pagePath } from '../../shared/edition/address.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { Text } from '../parts/text/text.tsx'

/** All that people come for, a line each. */
export function NeedLinks({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  return (
    <ul class="links needs">
      {edition.needs.map(({ id, pictogram }) => (
        <li key={id}>
          <a href={pagePath(locale, { kind: 'need', id })}>
            <Pictogram name={pictogram} />
            <span>
              <Text of={language.need(id).heading} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
