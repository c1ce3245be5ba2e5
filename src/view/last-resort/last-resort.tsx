import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { I18n } from '../../lines/i18n/i18n.ts'
import { type Part, textOf } from '../../lines/line.ts'
import { defaultLines } from '../../lines/subject/office-lines.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { langOf } from '../parts/text/lang.ts'
import { sayOnce } from '../parts/text/once.ts'
import { Text } from '../parts/text/text.tsx'

/** How often the page asks for a better one, in s. There is little to read on it: a name and a number. */
const AGAIN_S = 15

/**
 * The page that needs nothing else: the office's name and number in every language. The service worker contains it,
 * for a start that finds nothing on the device and nothing on the network.
 */
export function renderLastResort(edition: Edition, i18n: I18n, style: string): string {
  const [first] = i18n.languages
  if (!first) throw new Error('The edition has no language')
  const body = renderToString(<LastResort edition={edition} i18n={i18n} />)
  const title = plainText(first.office.heading)
  return [
    `<!doctype html><html lang="${first.locale.tag}" data-last-resort><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="refresh" content="${AGAIN_S}"><title>${title}</title><style>${style}</style></head>`,
    `<body>${body}</body></html>`,
  ].join('')
}

function LastResort({ edition, i18n }: { edition: Edition; i18n: I18n }): JSX.Element {
  const said = (part: Part) =>
    sayOnce(i18n.languages, (language) => textOf(defaultLines(edition, language), part))
  const [phone] = said('phone')
  return (
    <main>
      <h1>
        {said('heading').map(({ language, text }) => (
          <span key={text} {...langOf(language.locale)}>
            <Text of={text} />
          </span>
        ))}
      </h1>
      {phone !== undefined && (
        <>
          <p class="phone">{phone.text}</p>
          <ul>
            {said('phoneName').map(({ language, text }) => (
              <li key={text} {...langOf(language.locale)}>
                <Text of={text} />
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  )
}
