import type { JSX } from 'preact'
import { slideHeading } from '../../lines/slide/slide-heading.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { ClockTime } from '../parts/clock-time.tsx'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { langOf } from '../parts/text/lang.ts'

const MINUTE_MS = 60_000
const PLACES = 9

interface Props {
  readonly slide: Slide
  readonly frame: string
  /** Of the clock. A screen that does not know the time has no night. */
  readonly now: number | null
}

/**
 * A screen outside its hours: the time, dim on black, without any words of the day. It moves every minute, because it
 * alone can burn in. An emergency notice will take the stage above it.
 */
export function NightView({ slide, frame, now }: Props): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(frame)
  const place = Math.floor((now ?? 0) / MINUTE_MS) % PLACES
  return (
    <div class="screen" data-kind="night">
      <main class="main" {...langOf(language.locale)}>
        <section class="slide night" data-slide={slide.id} data-place={place}>
          <h1 class="visually-hidden">{plainText(slideHeading(edition, language, slide))}</h1>
          {now !== null && <ClockTime now={now} />}
        </section>
      </main>
    </div>
  )
}
