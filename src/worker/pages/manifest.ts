import type { Language } from '../../lines/i18n/i18n.ts'
import { pagePath } from '../../shared/edition/address.ts'
import { plainText } from '../../shared/text/ruby.ts'
import type { FrameColours } from '../../view/assets.ts'

/** Pictures of `public/`, drawn from its `icon.svg` by `npm run pictures`. */
const ICONS = [
  { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
] as const

/**
 * The pages of a language as an app that a phone can keep (Web Application Manifest). It begins in that language; the
 * other languages are a part of it. The office has one name, which is short enough for a home screen.
 */
export function manifestOf({ locale, office }: Language, colours: FrameColours): object {
  const name = plainText(office.heading)
  const start = pagePath(locale.id, { kind: 'home' })
  return {
    id: start,
    name,
    short_name: name,
    lang: locale.tag,
    dir: 'ltr',
    start_url: start,
    scope: '/',
    // A way back is on most pages, but not on all.
    display: 'standalone',
    display_override: ['minimal-ui'],
    theme_color: colours.light,
    background_color: colours.ground,
    icons: ICONS,
  }
}
