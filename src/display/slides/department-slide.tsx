import type { JSX } from 'preact'
import { type DepartmentLines, departmentLines, type Figure } from '../../i18n/department-lines.ts'
import type { Department } from '../../shared/department.ts'
import type { Slide } from '../../shared/slide.ts'
import { FigureBlock } from '../figure.tsx'
import { Headings } from '../headings.tsx'
import { Lines } from '../lines.tsx'
import { useOffice } from '../office-context.ts'
import { type Said, sayOnce } from '../once.ts'

/** A department: its names, where it is, its numbers, what people come for. All languages at once. */
export function DepartmentSlide({ slide, department }: { slide: Slide; department: Department }): JSX.Element {
  const { edition, i18n, day } = useOffice()
  const languages = slide.locales.map((id) => i18n.language(id))
  const lines = new Map(languages.map((language) => [language, departmentLines(edition, language, department, day)]))
  const say = (pick: (lines: DepartmentLines) => string | undefined): Said[] =>
    sayOnce(languages, (language) => {
      const own = lines.get(language)
      return own && pick(own)
    })
  const figure = (pictogram: string, pick: (lines: DepartmentLines) => Figure | undefined) => (
    <FigureBlock pictogram={pictogram} said={say((own) => pick(own)?.text)} notes={say((own) => pick(own)?.asOf)} />
  )
  const first = lines.values().next().value
  return (
    <>
      <Headings said={say((own) => own.heading)} current={slide.locales} />
      <div class="body">
        {first?.floor && figure('layers', (own) => own.floor)}
        {first?.counter && figure('desk', (own) => own.counter)}
        {first?.desks.map(({ phone }, index) => (
          <FigureBlock
            key={phone}
            pictogram="call"
            said={say((own) => own.desks[index]?.phone)}
            notes={say((own) => own.desks[index]?.name)}
          />
        ))}
        <Lines said={say((own) => own.need)} />
        {first?.saturday && <Lines said={say((own) => own.saturday?.text)} notes={say((own) => own.saturday?.asOf)} />}
        {first?.help.map((text, index) => (
          <Lines key={text} said={say((own) => own.help[index])} />
        ))}
      </div>
    </>
  )
}
