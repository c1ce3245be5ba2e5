import type { JSX } from 'preact'
import { placeOf, printedAddress, shortPath } from '../../../shared/edition/address.ts'
import { subjectOfSlide } from '../../../shared/edition/subject.ts'
import type { Slide } from '../../../shared/screen/slide.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { PageNumber } from '../../parts/page-number.tsx'
import { langOf } from '../../parts/text/lang.ts'
import { AsOf } from './as-of.tsx'
import { Strip } from './strip.tsx'

interface Props {
  /** The id of the screen. */
  readonly screen: string
  readonly slide: Slide
  /** Whose address it shows: that of the slide, or of what is open instead. A list has none. */
  readonly subject: string | undefined
  readonly locales: readonly string[]
  readonly frame: string
  readonly page: number
  readonly pages: number
  readonly asOf: number | null
}

/**
 * The current language or, if that must be shown, the age of the information; the page and the number of pages; and
 * beside the QR code its short address, for people who type.
 */
export function Footer({ screen, slide, subject, locales, frame, page, pages, asOf }: Props): JSX.Element {
  const { edition, origin } = useOffice()
  const language = useLanguage(frame)
  const place = subject === undefined ? undefined : placeOf(subjectOfSlide(edition, { subject }), screen)
  return (
    <footer class="footer" {...langOf(language.locale)}>
      {asOf === null ? (
        <Strip slide={slide} locales={locales} frame={frame} />
      ) : (
        <AsOf asOf={asOf} locales={locales} frame={frame} />
      )}
      <PageNumber language={language} page={page} pages={pages} />
      {place && <Address text={printedAddress(`${origin}${shortPath(edition, place)}`)} />}
    </footer>
  )
}

/** A longer address has no room beside the languages of a kiosk, whose controls leave that of 22 letters. */
const MOST_LETTERS = 22

function Address({ text }: { text: string }): JSX.Element {
  return (
    <div class="address" data-long={text.length > MOST_LETTERS ? '' : undefined}>
      {text}
    </div>
  )
}
