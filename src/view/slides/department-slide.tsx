import type { JSX } from 'preact'
import type { Slide } from '../../shared/screen/slide.ts'
import { Figures } from '../parts/figures.tsx'
import { Headings } from '../parts/text/headings.tsx'
import { Lines } from '../parts/text/lines.tsx'
import { hoursOf, useSaid } from './use-said.ts'

/** A department: its names, where it is, its number, what people come for. All languages at once. */
export function DepartmentSlide({ slide }: { slide: Slide }): JSX.Element {
  const said = useSaid(slide)
  const headings = said('heading')
  // In a language without an official name for the department, the need is its heading already.
  const needs = said('need').filter(({ text }) => headings.every((heading) => heading.text !== text))
  return (
    <>
      <Headings said={headings} current={slide.locales.slice(0, 1)} note={said('said')} />
      <div class="body">
        <Figures
          class="place"
          of={[
            { id: 'floor', said: said('floor'), notes: [] },
            { id: 'counter', said: said('counter'), notes: [] },
          ]}
          asOf={said('placeAsOf')}
        />
        <Lines said={said('crowding')} />
        <Figures
          of={[{ id: 'phone', pictogram: 'call', said: said('phone'), notes: said('phoneName') }]}
          asOf={said('phoneAsOf')}
        />
        <Figures class="hours" of={hoursOf(said)} asOf={said('timesAsOf')} />
        <Lines said={needs} />
        <Lines said={said('help')} />
      </div>
    </>
  )
}
