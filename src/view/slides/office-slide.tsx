import type { JSX } from 'preact'
import { type OfficeLines, officeLines } from '../../lines/office-lines.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { Figures } from '../parts/figures.tsx'
import { Headings } from '../parts/headings.tsx'
import { useOffice } from '../parts/office-context.ts'
import { sayOnce } from '../parts/once.ts'

/** The office itself: when it is open, and its number. All languages at once. */
export function OfficeSlide({ slide }: { slide: Slide }): JSX.Element {
  const { edition, i18n } = useOffice()
  const languages = slide.locales.map((id) => i18n.language(id))
  const say = (pick: (lines: OfficeLines) => string | undefined) =>
    sayOnce(languages, (language) => pick(officeLines(edition, language)))
  return (
    <>
      <Headings said={say((own) => own.heading)} current={slide.locales} />
      <div class="body">
        <Figures
          of={[
            {
              pictogram: 'schedule',
              said: say((own) => own.hours?.times),
              notes: say((own) => own.hours?.days),
            },
          ]}
        />
        <Figures of={[{ pictogram: 'call', said: say((own) => own.phone), notes: [] }]} />
      </div>
    </>
  )
}
