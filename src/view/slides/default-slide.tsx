import type { JSX } from 'preact'
import type { Slide } from '../../shared/screen/slide.ts'
import { Figures } from '../parts/figures.tsx'
import { Headings } from '../parts/text/headings.tsx'
import { useSaid } from './use-said.ts'

/** The slide for when nothing else can be shown: the office's name and number. Never blank. */
export function DefaultSlide({ slide }: { slide: Slide }): JSX.Element {
  const said = useSaid(slide)
  return (
    <>
      <Headings said={said('heading')} current={slide.locales} />
      <div class="body">
        <Figures of={[{ id: 'phone', pictogram: 'call', said: said('phone'), notes: said('phoneName') }]} />
      </div>
    </>
  )
}
