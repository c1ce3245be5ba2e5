import type { JSX } from 'preact'
import type { Slide } from '../../shared/screen/slide.ts'
import { Figures } from '../parts/figures.tsx'
import { Block } from '../parts/text/block.tsx'
import { Headings } from '../parts/text/headings.tsx'
import { LanguageNames } from '../parts/text/language-names.tsx'
import { Lines } from '../parts/text/lines.tsx'
import { useSaid } from './use-said.ts'

/** How long a reader needs to find their own script among a dozen, in ms for each: a glance. */
const FIND_MS = 6_000

/** The help for people who read none of the display's languages. */
export function LanguagesSlide({ slide }: { slide: Slide }): JSX.Element {
  const said = useSaid(slide)
  return (
    <>
      <Headings said={said('heading')} current={slide.locales} />
      <div class="body">
        <Block load={FIND_MS} class="names">
          <LanguageNames withOurs={true} />
        </Block>
        <Figures of={[{ id: 'phone', pictogram: 'call', said: said('phone'), notes: [] }]} />
        <Lines said={said('body')} />
        <Lines said={said('hours')} />
      </div>
    </>
  )
}
