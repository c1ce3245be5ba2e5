import type { JSX } from 'preact'
import { placeOfSlide, printedAddress, shortPath } from '../shared/address.ts'
import type { Slide } from '../shared/slide.ts'
import { useOffice } from './office-context.ts'
import { Strip } from './strip.tsx'

/** Which language is on, and the short address of the QR code beside it for those who type. */
export function Footer({
  slide,
  locales,
  frame,
}: {
  slide: Slide
  locales: readonly string[]
  frame: string
}): JSX.Element {
  const { edition, origin } = useOffice()
  const address = printedAddress(`${origin}${shortPath(edition, placeOfSlide(slide))}`)
  return (
    <footer class="footer">
      <Strip slide={slide} locales={locales} frame={frame} />
      <p class="address">{address}</p>
    </footer>
  )
}
