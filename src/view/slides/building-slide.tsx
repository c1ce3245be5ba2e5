import { Fragment, type JSX } from 'preact'
import { type FacilityFacts, wallFacilities } from '../../lines/building-facts.ts'
import type { Language } from '../../lines/i18n.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { Figures } from '../parts/figures.tsx'
import { useOffice } from '../parts/office-context.ts'
import { Headings } from '../parts/text/headings.tsx'
import { Lines } from '../parts/text/lines.tsx'
import { type Said, sayOnce } from '../parts/text/once.ts'
import { useSaid } from './use-said.ts'

/** What is known of the building, in all languages at once. */
export function BuildingSlide({ slide }: { slide: Slide }): JSX.Element {
  const { edition, i18n } = useOffice()
  const said = useSaid(slide)
  const languages = slide.locales.map((id) => i18n.language(id))
  const facts = new Map(languages.map((language) => [language, wallFacilities(edition, language)]))
  const [first] = languages
  const facilities = (first && facts.get(first)) ?? []
  return (
    <>
      <Headings said={said('heading')} current={slide.locales} />
      <div class="body">
        {facilities.map(({ id, pictogram }, index) => (
          <FacilityBlocks
            key={id}
            pictogram={pictogram}
            languages={languages}
            factsIn={(language) => facts.get(language)?.[index]}
          />
        ))}
      </div>
    </>
  )
}

interface Props {
  readonly pictogram: string
  readonly languages: readonly Language[]
  /** The facility in a language. */
  readonly factsIn: (language: Language) => FacilityFacts | undefined
}

/** A floor or a number is a figure under the name of the facility. Sentences follow its name. */
function FacilityBlocks({ pictogram, languages, factsIn }: Props): JSX.Element {
  const say = (text: (facts: FacilityFacts) => string | undefined): Said[] =>
    sayOnce(languages, (language) => {
      const facts = factsIn(language)
      return facts && text(facts)
    })
  const name = say((facts) => facts.name)
  const age = say((facts) => facts.asOf)
  const figures = [say(({ floor }) => floor), say(({ phone }) => phone)].filter(({ length }) => length > 0)
  const most = (count: (facts: FacilityFacts) => number) =>
    Math.max(
      0,
      ...languages.flatMap((language) => {
        const facts = factsIn(language)
        return facts ? [count(facts)] : []
      }),
    )
  const isFigure = figures.length > 0
  return (
    <Fragment>
      {isFigure ? (
        <Figures
          of={figures.map((said, index) => ({
            id: String(index),
            pictogram,
            said,
            notes: index === 0 ? name : [],
          }))}
          asOf={age}
        />
      ) : (
        <Lines said={name} />
      )}
      {Array.from({ length: most(({ sentences }) => sentences.length) }, (_, n) => (
        <Lines key={n} said={say(({ sentences }) => sentences[n])} />
      ))}
      {Array.from({ length: most(({ hours }) => hours.length) }, (_, n) => (
        <Figures
          key={n}
          of={[
            {
              id: 'hours',
              pictogram: 'schedule',
              said: say(({ hours }) => hours[n]?.times),
              notes: say(({ hours }) => hours[n]?.days),
            },
          ]}
        />
      ))}
      {!isFigure && <Lines said={age} />}
    </Fragment>
  )
}
