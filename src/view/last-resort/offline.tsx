import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { I18n, Language } from '../../lines/i18n/i18n.ts'
import { mainPhone } from '../../lines/subject/office-lines.ts'
import { pagePath } from '../../shared/edition/address.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { plainText } from '../../shared/text/ruby.ts'
import type { Entry } from '../pages/links/link-list.tsx'
import { langOf } from '../parts/text/lang.ts'
import { Text } from '../parts/text/text.tsx'

/** What the service worker of pages puts together. */
interface OfflineParts {
  readonly says: Readonly<Record<string, { readonly why: string; readonly kept: string }>>
  readonly links: readonly { readonly path: string; readonly html: string }[]
}

/**
 * The page for an address that is not on a phone while there is no network: why, the number of the office, and links
 * to what may be there. Its list and its end are left to the worker, which knows what is on the device.
 */
export function renderOffline(edition: Edition, i18n: I18n, style: string): OfflineParts {
  const says = i18n.languages.map((language) => [
    language.locale.id,
    { why: whyOf(edition, language, style), kept: renderToString(<Kept language={language} />) },
  ])
  const links = i18n.languages.flatMap((language) =>
    entriesOf(language).map(({ place, text }) => {
      const path = pagePath(language.locale.id, place)
      return { path, html: renderToString(<Link language={language} path={path} text={text} />) }
    }),
  )
  return { says: Object.fromEntries(says), links }
}

function whyOf(edition: Edition, language: Language, style: string): string {
  const { tag, variant } = language.locale
  const title = [language.t('page.offline'), language.office.heading].map(plainText).join(' | ')
  return [
    `<!doctype html><html lang="${tag}"${variant === undefined ? '' : ` data-variant="${variant}"`} data-offline>`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title.replaceAll('\n', ' ')}</title><style>${style}</style></head><body><main>`,
    renderToString(<Why edition={edition} language={language} />),
  ].join('')
}

function Why({ edition, language }: { edition: Edition; language: Language }): JSX.Element {
  const phone = mainPhone(edition)
  return (
    <>
      <p class="office">
        <Text of={language.office.heading} />
      </p>
      <h1>
        <Text of={language.t('page.offline')} />
      </h1>
      {phone !== undefined && (
        <p>
          <Text of={language.t('fact.mainPhone')} />
          <a class="phone" href={`tel:${phone.replaceAll('-', '')}`}>
            {phone}
          </a>
        </p>
      )}
    </>
  )
}

function Kept({ language }: { language: Language }): JSX.Element {
  return (
    <h2>
      <Text of={language.t('page.keptPages')} />
    </h2>
  )
}

function Link({ language, path, text }: { language: Language; path: string; text: string }): JSX.Element {
  const { locale } = language
  return (
    <li>
      <a href={path} hreflang={locale.id} {...langOf(locale)}>
        <Text of={text} />
      </a>
    </li>
  )
}

/** From these all the others can be reached. */
function entriesOf(language: Language): Entry[] {
  return [
    { place: { kind: 'home' }, text: language.t('page.homeHeading', { office: language.office.heading }) },
    { place: { kind: 'search' }, text: language.t('search.heading') },
    { place: { kind: 'departments' }, text: language.t('page.departments') },
    { place: { kind: 'topic', id: 'office' }, text: language.section('office') },
  ]
}
