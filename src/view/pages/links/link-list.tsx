import type { JSX } from 'preact'
import { type Place, pagePath } from '../../../shared/edition/address.ts'
import { Text } from '../../parts/text/text.tsx'

export interface Entry {
  readonly place: Place
  readonly text: string
}

/** Pages to go to, one large line each. */
export function LinkList({ locale, entries }: { locale: string; entries: readonly Entry[] }): JSX.Element {
  return (
    <ul class="links">
      {entries.map(({ place, text }) => (
        <li key={pagePath(locale, place)}>
          <a href={pagePath(locale, place)}>
            <Text of={text} />
          </a>
        </li>
      ))}
    </ul>
  )
}
