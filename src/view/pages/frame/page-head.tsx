import type { JSX } from 'preact'
import { isListed, manifestPath, type Place, pagePath, shortPath } from '../../../shared/edition/address.ts'
import type { FrameColours } from '../../assets.ts'
import type { OfficeView } from '../../parts/office-view.ts'

interface Props {
  readonly view: OfficeView
  readonly locale: string
  /** Undefined for the page that says that there is none. */
  readonly place: Place | undefined
  readonly description: string
  readonly colours: FrameColours
}

/** What a page tells phones that keep it as an app, and search engines. */
export function PageHead({ colours, ...page }: Props): JSX.Element {
  return (
    <>
      <link rel="manifest" href={manifestPath(page.locale)} />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      {(['light', 'dark'] as const).map((scheme) => (
        <meta
          key={scheme}
          name="theme-color"
          media={`(prefers-color-scheme: ${scheme})`}
          content={colours[scheme]}
        />
      ))}
      <ForSearchEngines {...page} />
    </>
  )
}

/**
 * The description of a page, its one address, and that of the same page in each language. `x-default` is the short
 * address, which leads to the reader's own language.
 */
function ForSearchEngines({ view, locale, place, description }: Omit<Props, 'colours'>): JSX.Element {
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
