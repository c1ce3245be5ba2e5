import type { JSX } from 'preact'
import { placeOf, printedAddress, shortPath } from '../../shared/edition/address.ts'
import { subjectOfSlide } from '../../shared/edition/subject.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { langOf } from '../parts/lang.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { PageNumber } from '../parts/page-number.tsx'
import { AsOf } from './as-of.tsx'
import { Strip } from './strip.tsx'

interface Props {
  readonly slide: Slide
  readonly locales: readonly string[]
  readonly frame: string
  readonly page: number
  readonly pages: number
  readonly asOf: number | null
}

/**
 * Which language is on or, where that must be said, how old the information is; which page of how many, and the short
 * address of the QR code beside it for those who type.
 */
export function Footer({ slide, locales, frame, page, pages, asOf }: Props): JSX.Element {
  const { edition, origin } = useOffice()
  const language = useLanguage(frame)
  const address = printedAddress(`${origin}${shortPath(edition, placeOf(subjectOfSlide(edition, slide)))}`)
  return (
    <footer class="footer" {...langOf(language.locale)}>
      {asOf === null ? (
        <Strip slide={slide} locales={locales} frame={frame} />
      ) : (
        <AsOf asOf={asOf} locales={locales} frame={frame} />
      )}
      <PageNumber language={language} page={page} pages={pages} />
      <div class="address">{address}</div>
    </footer>
  )
}
