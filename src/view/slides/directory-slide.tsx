import type { JSX } from 'preact'
import { signText } from '../../lines/department-lines.ts'
import { type Part, textsOf } from '../../lines/line.ts'
import { linesOf } from '../../lines/subject-lines.ts'
import type { Department } from '../../shared/edition/department.ts'
import type { SubjectOf } from '../../shared/edition/subject.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { Block } from '../parts/text/block.tsx'
import { Headings } from '../parts/text/headings.tsx'
import { langOf } from '../parts/text/lang.ts'
import { type Said, sayOnce } from '../parts/text/once.ts'
import { OneOf } from '../parts/text/one-of.tsx'
import { Text } from '../parts/text/text.tsx'
import { useSaid } from './use-said.ts'

/** All rows take equally long to read, because a reader looks for one of them. */
const ROW_MS = 4_000

/**
 * All departments: what for, name on the door, floor, counter. It shows all languages at once. What to do if a floor
 * is unknown is in the language of the frame. It has no desk's number: without the desk's name it would look like the
 * department's.
 */
export function DirectorySlide({ slide, frame }: { slide: Slide; frame: string }): JSX.Element {
  const { edition, i18n } = useOffice()
  const languages = slide.locales.map((id) => i18n.language(id))
  const said = useSaid(slide)
  return (
    <>
      <Headings said={said('heading')} current={slide.locales}>
        <OneOf
          class="heading-other"
          languages={languages}
          current={frame}
          say={(language) => language.t('directory.askStaff')}
        />
      </Headings>
      <div class="body">
        {edition.departments.map((department) => (
          <Row key={department.id} slide={slide} department={department} />
        ))}
      </div>
    </>
  )
}

function Row({ slide, department }: { slide: Slide; department: Department }): JSX.Element {
  const { edition, i18n, day } = useOffice()
  const languages = slide.locales.map((id) => i18n.language(id))
  const subject: SubjectOf<'department'> = { kind: 'department', id: department.id, entry: department }
  const say = (...parts: Part[]) =>
    sayOnce(languages, (language) => {
      const known = textsOf(linesOf(edition, language, subject, day), ...parts)
      return known.length > 0 ? known.join(' ') : undefined
    })
  return (
    <Block load={ROW_MS} class="row">
      <Pictogram name={department.pictogram} class="row-pictogram" />
      <div class="row-need">
        <Spoken said={say('need')} />
      </div>
      <div class="row-door">
        <div class="row-sign" lang="ja">
          <Text of={signText(edition, department)} />
        </div>
        <div class="row-place">
          {say('floor', 'counter').map(({ language, text }) => (
            <span key={text} {...langOf(language.locale)}>
              <Text of={text} />
            </span>
          ))}
        </div>
      </div>
    </Block>
  )
}

function Spoken({ said }: { said: readonly Said[] }): JSX.Element {
  return (
    <>
      {said.map(({ language, text }) => (
        <div key={text} {...langOf(language.locale)}>
          <Text of={text} />
        </div>
      ))}
    </>
  )
}
