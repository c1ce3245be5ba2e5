import type { JSX } from 'preact'
import { slideHeading } from '../../../lines/slide/slide-heading.ts'
import { placeOf, printedAddress, shortPath } from '../../../shared/edition/address.ts'
import { pictogramOf, pillarOf, subjectOfSlide } from '../../../shared/edition/subject.ts'
import { plainText } from '../../../shared/text/ruby.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { QrCode } from '../../parts/qr-code.tsx'
import { langOf } from '../../parts/text/lang.ts'
import { Text } from '../../parts/text/text.tsx'

interface Props {
  /** The id of the screen, if the slide is one that may speak of it. */
  readonly screen?: string
  readonly slide: { readonly subject: string }
  readonly frame: string
}

/** The pictogram of a slide, to be known across the lobby, and the QR code to take the slide along. */
export function Aside({ screen, slide, frame }: Props): JSX.Element {
  const { edition, origin } = useOffice()
  const language = useLanguage(frame)
  const subject = subjectOfSlide(edition, slide)
  const address = `${origin}${shortPath(edition, placeOf(subject, screen))}`
  const heading = slideHeading(edition, language, slide)
  const name = language.t('qr.name', { heading, address: printedAddress(address) })
  return (
    <div class="aside">
      <Pictogram
        name={pictogramOf(subject)}
        class="slide-pictogram"
        hue={pillarOf(edition, subject)?.index}
      />
      <div class="qr-box">
        <div class="qr-caption" {...langOf(language.locale)}>
          <Text of={language.t('qr.caption')} />
        </div>
        <QrCode address={address} name={plainText(name)} />
      </div>
    </div>
  )
}
