import type { JSX } from 'preact'
import { shown } from '../shared/fact.ts'
import { useOffice } from './office-context.ts'

/** The languages of the consultation centre, each in its own script: who reads none of ours finds theirs. */
export function LanguageNames(): JSX.Element | null {
  const { edition } = useOffice()
  const spoken = shown(edition.office.languages.spoken, edition.sources)?.value
  if (!spoken) return null
  return (
    <ul class="language-names">
      {spoken.map(({ tag, name }) => (
        <li key={tag} lang={tag}>
          {name}
        </li>
      ))}
    </ul>
  )
}
