import { Fragment, type JSX } from 'preact'
import { type WallFacility, wallFacilities } from '../../lines/facts/building-facts.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { Figures } from '../parts/figures.tsx'
import { useOffice } from '../parts/office-context.ts'
import { Headings } from '../parts/text/headings.tsx'
import { Lines } from '../parts/text/lines.tsx'
import { sayOnce } from '../parts/text/once.ts'
import { useSaid } from './use-said.ts'

/**
 * What is known of the building, in all languages at once. A floor or a number is a figure beside the name of the
 * facility. A sentence follows its name.
 */
export function BuildingSlide({ slide }: { slide: Slide }): JSX.Element {
  const { edition, i18n } = useOffice()
  const said = useSaid(slide)
  const languages = slide.locales.map((id) => i18n.language(id))
  const facts = new Map(languages.map((language) => [language, wallFacilities(edition, language)]))
  const [first = []] = facts.values()
  const say = (index: number, text: 'name' | 'place' | 'text' | 'asOf') =>
    sayOnce(languages, (language) => facts.get(language)?.[index]?.[text])
  return (
    <>
      <Headings said={said('heading')} current={slide.locales} />
      <div class="body">
        {first.map(({ id, pictogram, place }: WallFacility, index) =>
          place === undefined ? (
            <Fragment key={id}>
              <Lines said={say(index, 'name')} />
              <Lines said={say(index, 'text')} />
              <Lines said={say(index, 'asOf')} />
            </Fragment>
          ) : (
            <Figures
              key={id}
              of={[{ id, pictogram, said: say(index, 'place'), notes: say(index, 'name') }]}
              asOf={say(index, 'asOf')}
            />
          ),
        )}
      </div>
    </>
  )
}
