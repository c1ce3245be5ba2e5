import type { JSX } from 'preact'
import { officeLines } from '../../lines/office-lines.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { Figures } from '../parts/figures.tsx'
import { Headings } from '../parts/headings.tsx'
import { useOffice } from '../parts/office-context.ts'
import { sayOnce } from '../parts/once.ts'

/** What stands when nothing else may: whose house this is, and its number. Never blank. */
export function DefaultSlide({ slide }: { slide: Slide }): JSX.Element {
  const { edition, i18n } = useOffice()
  const languages = slide.locales.map((id) => i18n.language(id))
  return (
    <>
      <Headings
        said={sayOnce(languages, (language) => officeLines(edition, language).heading)}
        current={slide.locales}
      />
      <div class="body">
        <Figures
          of={[
            {
              pictogram: 'call',
              said: sayOnce(languages, (language) => officeLines(edition, language).phone),
              notes: sayOnce(languages, (language) => language.t('fact.mainPhone')),
            },
          ]}
        />
      </div>
    </>
  )
}
