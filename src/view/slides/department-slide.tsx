import type { JSX } from 'preact'
import { type DepartmentLines, departmentLines } from '../../lines/department-lines.ts'
import type { Department } from '../../shared/edition/department.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { Figures } from '../parts/figures.tsx'
import { Headings } from '../parts/headings.tsx'
import { Lines } from '../parts/lines.tsx'
import { useOffice } from '../parts/office-context.ts'
import { type Said, sayOnce } from '../parts/once.ts'

/** A department: its names, where it is, its number, what people come for. All languages at once. */
export function DepartmentSlide({
  slide,
  department,
}: {
  slide: Slide
  department: Department
}): JSX.Element {
  const { edition, i18n } = useOffice()
  const languages = slide.locales.map((id) => i18n.language(id))
  const lines = new Map(
    languages.map((language) => [language, departmentLines(edition, language, department)]),
  )
  const say = (pick: (lines: DepartmentLines) => string | undefined): Said[] =>
    sayOnce(languages, (language) => {
      const own = lines.get(language)
      return own && pick(own)
    })
  return (
    <>
      <Headings
        said={say((own) => own.heading)}
        current={slide.locales}
        note={say((own) => own.said)}
        pictogram={department.pictogram}
      />
      <div class="body">
        <Figures
          of={[
            { pictogram: 'layers', said: say((own) => own.floor), notes: [] },
            { pictogram: 'desk', said: say((own) => own.counter), notes: [] },
          ]}
          asOf={say((own) => own.placeAsOf)}
        />
        <Figures
          of={[
            { pictogram: 'call', said: say((own) => own.desk?.phone), notes: say((own) => own.desk?.name) },
          ]}
        />
        <Figures
          of={[
            {
              pictogram: 'schedule',
              said: say((own) => own.saturday?.times),
              notes: say((own) => own.saturday?.days),
            },
          ]}
          asOf={say((own) => own.saturday?.asOf)}
        />
        <Lines said={say((own) => own.need)} />
        <Lines said={say((own) => own.help)} />
      </div>
    </>
  )
}
