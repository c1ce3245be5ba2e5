import type { JSX } from 'preact'
import { placeOfSlide, printedAddress, shortPath } from '../shared/address.ts'
import type { Slide } from '../shared/slide.ts'
import { langOf } from './lang.ts'
import { useLanguage, useOffice } from './office-context.ts'
import { PageNumber } from './page-number.tsx'
import { Strip } from './strip.tsx'

/** Which language is on, which page of how many, and the short address of the QR code beside it for those who type. */
export function Footer({
  slide,
  locales,
  frame,
  page,
  pages,
}: {
  slide: Slide
  locales: readonly string[]
  frame: string
  page: number
  pages: number
}): JSX.Element {
  const { edition, origin } = useOffice()
  const language = useLanguage(frame)
  const address = printedAddress(`${origin}${shortPath(edition, placeOfSlide(slide))}`)
  return (
    <footer class="footer" {...langOf(language.locale)}>
      <Strip slide={slide} locales={locales} frame={frame} />
      <PageNumber language={language} page={page} pages={pages} />
      <div class="address">{address}</div>
    </footer>
  )
}
