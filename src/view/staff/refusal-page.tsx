import type { JSX } from 'preact'
import type { Locale } from '../../shared/edition/words/locale.ts'
import type { Role } from '../../shared/role.ts'
import type { Styles } from '../assets.ts'
import { renderDocument } from '../document.tsx'
import { langOf } from '../parts/text/lang.ts'
import type { RefusalTexts } from './refusal-texts.ts'

/** Why somebody may not do something in the app of staff. */
export type Refusal =
  | { readonly kind: 'stranger' | 'other-site' | 'too-often' | 'unreachable' }
  /** `most` is in bytes. */
  | { readonly kind: 'too-large'; readonly most: number }
  /** They have signed in, with an address that may do nothing. */
  | { readonly kind: 'no-role'; readonly email: string }
  /** They lack the role for this. */
  | { readonly kind: 'other-role'; readonly role: Role }
  /** `problems` are for the operator, in English, and name no values. */
  | { readonly kind: 'unconfigured'; readonly problems: readonly string[] }

/** The page that says so, without anything else of the app. */
export function renderRefusal(refusal: Refusal, texts: RefusalTexts, locale: Locale, styles: Styles): string {
  const { heading, body } = texts[refusal.kind]
  return renderDocument({
    lang: locale.tag,
    title: heading,
    styles,
    body: (
      <div class="page" {...langOf(locale)}>
        <main class="page-text">
          <h1>{heading}</h1>
          {body.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Detail of={refusal} roles={texts.roles} />
        </main>
      </div>
    ),
  })
}

function Detail({ of, roles }: { of: Refusal; roles: RefusalTexts['roles'] }): JSX.Element | null {
  switch (of.kind) {
    case 'no-role':
      return <p lang="en">{of.email}</p>
    case 'other-role':
      return <p>{roles[of.role]}</p>
    case 'unconfigured':
      return (
        <ul lang="en">
          {of.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )
    default:
      return null
  }
}
