import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import { type Part, textsOf } from '../../lines/line.ts'
import { aboutLines } from '../../lines/subject/about-lines.ts'
import { printedAddress, shortPath } from '../../shared/edition/address.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { QrCode } from '../parts/qr-code.tsx'
import { EachLanguage } from '../parts/text/each-language.tsx'
import { langOf } from '../parts/text/lang.ts'
import { sayOnce } from '../parts/text/once.ts'
import { Text } from '../parts/text/text.tsx'

/**
 * A sheet to print and put up beside a screen: how to listen to it, in all languages. It says what the screen says of
 * itself once a loop, to people who do not see the screen and to those who help them.
 */
export function Placard({ language, screen }: { language: Language; screen: string }): JSX.Element {
  const { edition, i18n, day, origin } = useOffice()
  const address = `${origin}${shortPath(edition, { kind: 'now', screen })}`
  const texts = (of: Language, part: Part) => textsOf(aboutLines(edition, of, 'about-listen', day), part)
  const heading = texts(language, 'heading').join()
  const name = language.t('qr.name', { heading, address: printedAddress(address) })
  return (
    <div class="placard" id={`placard-${screen}`}>
      <div class="placard-top">
        <Pictogram name="hearing" />
        <div class="placard-headings">
          <EachLanguage said={sayOnce(i18n.languages, (of) => texts(of, 'heading')[0])} as="p" />
        </div>
      </div>
      <QrCode address={address} name={plainText(name)} />
      <p class="address placard-address">{printedAddress(address)}</p>
      {i18n.languages.map((of) => (
        <div key={of.locale.id} {...langOf(of.locale)}>
          {texts(of, 'body').map((text) => (
            <p key={text}>
              <Text of={text} />
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}
