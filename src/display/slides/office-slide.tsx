import type { JSX } from 'preact'
import { type OfficeLines, officeLines } from '../../i18n/office-lines.ts'
import type { Slide } from '../../shared/slide.ts'
import { FigureBlock } from '../figure.tsx'
import { Headings } from '../headings.tsx'
import { Lines } from '../lines.tsx'
import { useOffice } from '../office-context.ts'
import { sayOnce } from '../once.ts'

/** The office itself: when it is open, its number, where the printed plan lies. All languages at once. */
export function OfficeSlide({ slide }: { slide: Slide }): JSX.Element {
  const { edition, i18n } = useOffice()
  const languages = slide.locales.map((id) => i18n.language(id))
  const say = (pick: (lines: OfficeLines) => string | undefined) =>
    sayOnce(languages, (language) => pick(officeLines(edition, language)))
  const parts = [say((own) => own.weekdays), say((own) => own.saturdays), say((own) => own.closedDays), say((own) => own.plan)]
  return (
    <>
      <Headings said={say((own) => own.heading)} current={slide.locales} />
      <div class="body">
        <FigureBlock
          pictogram="call"
          said={say((own) => own.phone)}
          notes={sayOnce(languages, (language) => language.t('fact.mainPhone'))}
        />
        {parts.map((said) => said.length > 0 && <Lines key={said[0]?.text} said={said} />)}
      </div>
    </>
  )
}
