import type { JSX } from 'preact'
import type { Slide } from '../../shared/screen/slide.ts'
import { Figures } from '../parts/figures.tsx'
import { Headings } from '../parts/text/headings.tsx'
import { Lines } from '../parts/text/lines.tsx'
import { eachSaid, hoursOf, useSaid } from './use-said.ts'

/** The office itself: when it is open, which days are different, and its number. All languages at once. */
export function OfficeSlide({ slide }: { slide: Slide }): JSX.Element {
  const said = useSaid(slide)
  return (
    <>
      <Headings said={said('heading')} current={slide.locales} />
      <div class="body">
        <Figures class="hours" of={hoursOf(said)} asOf={said('timesAsOf')} />
        {eachSaid(said, 'exception').map((exception) => (
          <Lines key={exception[0]?.text} said={exception} />
        ))}
        <Figures of={[{ id: 'phone', pictogram: 'call', said: said('phone'), notes: [] }]} />
      </div>
    </>
  )
}
