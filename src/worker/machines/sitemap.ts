import { isListed, type Place, pagePath, placesOf, shortPath } from '../../shared/edition/address.ts'
import type { Edition } from '../../shared/edition/edition.ts'

/** All pages that search engines may list, each with its address in every language (sitemaps.org, and Google's links). */
export function sitemap(edition: Edition, origin: string): string {
  // No page of what a screen shows now is listed.
  const pages = placesOf(edition, [])
    .filter(isListed)
    .flatMap((place) => pagesOf(edition, origin, place))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages,
    '</urlset>\n',
  ].join('\n')
}

/** What programs may not fetch: screens, what belongs to the office's own people, and answers to what was typed. */
export function robots(
  edition: Edition,
  origin: string,
  screens: readonly { readonly id: string }[],
): string {
  const unlisted = placesOf(edition, screens).filter((place) => !isListed(place))
  const closed = [
    '/screens',
    '/staff',
    '/api/',
    ...edition.locales.flatMap(({ id }) => unlisted.map((place) => pagePath(id, place))),
  ]
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)]
  return [...lines, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
}

function pagesOf(edition: Edition, origin: string, place: Place): string[] {
  const links = [
    ...edition.locales.map(({ id }) => ({ lang: id, path: pagePath(id, place) })),
    { lang: 'x-default', path: shortPath(edition, place) },
  ].map(({ lang, path }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${origin}${path}"/>`)
  return edition.locales.map(
    ({ id }) => `<url><loc>${origin}${pagePath(id, place)}</loc>${links.join('')}</url>`,
  )
}
