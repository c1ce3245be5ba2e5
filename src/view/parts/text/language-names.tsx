import type { JSX } from 'preact'
import { shown } from '../../../shared/edition/fact/fact.ts'
import { useOffice } from '../office-context.ts'

/**
 * The languages of the consultation centre, each in its own script. People who read none of our languages find their
 * own here. Ours can be left out if there is little room.
 */
export function LanguageNames({ withOurs }: { withOurs: boolean }): JSX.Element | null {
  const { edition } = useOffice()
  const ours = new Set(edition.locales.map(({ tag }) => tag))
  const spoken = shown(edition.office.languages.spoken, edition.sources)?.value
  if (!spoken) return null
  return (
    <ul class="language-names">
      {spoken
        .filter(({ tag }) => withOurs || !ours.has(tag))
        .map(({ tag, name }) => (
          <li key={tag} class="language-name" lang={tag}>
            {name}
          </li>
        ))}
    </ul>
  )
}
