import type { JSX } from 'preact'
import { slideHeading } from '../../../lines/slide-heading.ts'
import { placeOf, printedAddress, shortPath } from '../../../shared/edition/address.ts'
import { subjectOfSlide } from '../../../shared/edition/subject.ts'
import type { Slide } from '../../../shared/screen/slide.ts'
import { plainText } from '../../../shared/text/ruby.ts'
import { Emblem } from '../../parts/emblem.tsx'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { QrCode } from '../../parts/qr-code.tsx'
import { langOf } from '../../parts/text/lang.ts'
import { Text } from '../../parts/text/text.tsx'

interface Props {
  readonly slide: Slide
  readonly frame: string
}

/** The emblem of what the slide belongs to, and the QR code to take the slide along. */
export function Aside({ slide, frame }: Props): JSX.Element {
  const { edition, origin } = useOffice()
  const language = useLanguage(frame)
  const address = `${origin}${shortPath(edition, placeOf(subjectOfSlide(edition, slide)))}`
  const heading = slideHeading(edition, language, slide)
  const name = language.t('qr.name', { heading, address: printedAddress(address) })
  return (
    <div class="aside">
      <Belonging slide={slide} frame={frame} />
      <div class="qr-box">
        <div class="qr-caption" {...langOf(language.locale)}>
          <Text of={language.t('qr.caption')} />
        </div>
        <QrCode address={address} name={plainText(name)} />
      </div>
    </div>
  )
}

/** The emblem and short name of the pillar. */
function Belonging({ slide, frame }: { slide: Slide; frame: string }): JSX.Element | null {
  const { edition } = useOffice()
  const language = useLanguage(frame)
  const { entry } = subjectOfSlide(edition, slide)
  const topic = entry && 'section' in entry ? entry : undefined
  const pillarId = topic?.section === 'pillars' ? topic.id : topic?.pillar
  const pillars = edition.topics.filter(({ section }) => section === 'pillars')
  const index = pillars.findIndex(({ id }) => id === pillarId)
  const pillar = pillars[index]
  if (!pillar) return null
  const { label, heading } = language.topic(pillar)
  return (
    <div class="belonging">
      <Emblem index={index} />
      <div class="belonging-name" {...langOf(language.locale)}>
        <Text of={label ?? heading} />
      </div>
    </div>
  )
}
