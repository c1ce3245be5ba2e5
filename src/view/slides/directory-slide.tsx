import type { JSX } from 'preact'
import { signText } from '../../lines/subject/department-lines.ts'
import { ROW_MS } from '../../player/programme/duration.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import type { Department } from '../../shared/edition/office/department.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { NumberWithUnits } from '../parts/figures.tsx'
import { useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { Block } from '../parts/text/block.tsx'
import { EachLanguage } from '../parts/text/each-language.tsx'
import { Headings } from '../parts/text/headings.tsx'
import { LanguageNames } from '../parts/text/language-names.tsx'
import { OneOf } from '../parts/text/one-of.tsx'
import { useSaid } from './use-said.ts'

/** The symbol for "ask the staff". It stands beside that sentence, and in the place of each unknown floor. */
const ASK = 'support-agent'

/**
 * All departments in all languages at once: what for, name on the door, floor; at the end the number for people who read
 * none of the display's languages. The sign is as it stands on the door, without its reading. What to do if a floor is
 * unknown is said once a page, in the language of the frame. A desk's number is left out: without the desk's name it
 * would look like the department's.
 */
export function DirectorySlide({ slide, frame }: { slide: Slide; frame: string }): JSX.Element {
  const { edition, i18n } = useOffice()
  const languages = slide.locales.map((id) => i18n.language(id))
  const said = useSaid(slide)
  return (
    <>
      <Headings said={said('heading')} current={slide.locales}>
        <div class="ask">
          <Pictogram name={ASK} class="ask-pictogram" />
          <OneOf languages={languages} current={frame} say={(language) => language.t('directory.askStaff')} />
        </div>
      </Headings>
      <div class="body">
        {edition.departments.map((department) => (
          <Row key={department.id} slide={slide} department={department} />
        ))}
        <LanguagesRow />
      </div>
    </>
  )
}

function Row({ slide, department }: { slide: Slide; department: Department }): JSX.Element {
  const { edition } = useOffice()
  const said = useSaid(slide, { kind: 'department', id: department.id, entry: department })
  const floor = said('floor')
  const crowding = said('crowding')
  return (
    <Block load={ROW_MS} class="row">
      <Pictogram name={department.pictogram} class="row-pictogram" />
      <div class="row-needs">
        <EachLanguage said={said('need')} />
      </div>
      <div class="row-sign" lang="ja">
        {plainText(signText(edition, department))}
      </div>
      <div class="row-place">
        {floor.length === 0 && <Pictogram name={ASK} class="ask-pictogram" />}
        <NumberWithUnits said={floor} />
      </div>
      {crowding.length > 0 && (
        <div class="row-crowding">
          <EachLanguage said={crowding} as="span" />
        </div>
      )}
    </Block>
  )
}

/** The help for everybody who found no row of their own: each language in its own script. */
function LanguagesRow(): JSX.Element | null {
  const { edition } = useOffice()
  const phone = shown(edition.office.languages.phone, edition.sources)?.value
  if (!phone) return null
  return (
    <Block load={ROW_MS} class="row languages-row">
      <Pictogram name="translate" class="row-pictogram" />
      <LanguageNames withOurs={false} />
      <div class="digits">{phone}</div>
    </Block>
  )
}
