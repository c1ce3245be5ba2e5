import type { JSX } from 'preact'
import type { Slide } from '../../shared/screen/slide.ts'
import { Figures } from '../parts/figures.tsx'
import { Headings } from '../parts/text/headings.tsx'
import { useSaid } from './use-said.ts'

/** The office itself: when it is open, and its number. All languages at once. */
export function OfficeSlide({ slide }: { slide: Slide }): JSX.Element {
  const said = useSaid(slide)
  return (
    <>
      <Headings said={said('heading')} current={slide.locales} />
      <div class="body">
        <Figures of={[{ id: 'times', pictogram: 'schedule', said: said('times'), notes: said('days') }]} />
        <Figures of={[{ id: 'phone', pictogram: 'call', said: said('phone'), notes: [] }]} />
      </div>
    </>
  )
}
