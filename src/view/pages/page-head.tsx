import type { JSX } from 'preact'
import { isListed, type Place, pagePath, shortPath } from '../../shared/edition/address.ts'
import type { OfficeView } from '../parts/office-view.ts'

interface Props {
  readonly view: OfficeView
  readonly locale: string
  /** Undefined for the page that says that there is none. */
  readonly place: Place | undefined
  readonly description: string
}

/**
 * What a page tells search engines: its description, its one address, and that of the same page in each language.
 * `x-default` is the short address, which leads to the reader's own language.
 */
export function PageHead({ view, locale, place, description }: Props): JSX.Element {
  const { edition, i18n, origin } = view
  if (!place || !isListed(place)) return <meta name="robots" content="noindex" />
  return (
    <>
      {description !== '' && <meta name="description" content={description} />}
      <link rel="canonical" href={origin + pagePath(locale, place)} />
      {i18n.languages.map(({ locale: { id } }) => (
        <link key={id} rel="alternate" hreflang={id} href={origin + pagePath(id, place)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={origin + shortPath(edition, place)} />
    </>
  )
}
