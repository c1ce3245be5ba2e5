import type { JSX } from 'preact'
import { belonging } from '../../../lines/belonging.ts'
import { type Line, onWall, textOf } from '../../../lines/line.ts'
import { groupsOf, type LineGroup } from '../../../lines/line-groups.ts'
import { linesOf } from '../../../lines/subject/subject-lines.ts'
import { pagePath, placeOf } from '../../../shared/edition/address.ts'
import {
  type ByKind,
  byKind,
  pictogramOf,
  type Subject,
  subjectOfSlide,
} from '../../../shared/edition/subject.ts'
import type { Slide } from '../../../shared/screen/slide.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { LanguageNames } from '../../parts/text/language-names.tsx'
import { Text } from '../../parts/text/text.tsx'
import { Caveat } from '../facts/caveat.tsx'
import { DepartmentLinks } from '../links/department-links.tsx'
import { WallGroup } from './wall-group.tsx'

interface Props {
  readonly locale: string
  readonly slide: Slide
}

/** What a wall says on a slide, in one language, in the order in which it says it. */
export function WallWords({ locale, slide }: Props): JSX.Element {
  const { edition, day } = useOffice()
  const language = useLanguage(locale)
  const subject = subjectOfSlide(edition, slide)
  const lines = onWall(linesOf(edition, language, subject, day))
  const heading = textOf(lines, 'heading') ?? ''
  const place = placeOf(subject)
  return (
    <>
      {subject.kind === 'topic' && (
        <p class="kicker">
          <Text of={belonging(edition, language, subject)} />
        </p>
      )}
      <h2 id="now-subject">
        <Pictogram name={pictogramOf(subject)} />
        <span>
          <Text of={heading} />
        </span>
      </h2>
      <Caveat text={textOf(lines, 'label')} />
      {byKind<Words, JSX.Element>(WORDS, subject, locale, heading, groupsOf(lines.filter(isBelow)))}
      {place.kind !== 'home' && (
        <p class="now-more">
          <a href={pagePath(locale, place)}>
            <Text of={language.t('now.about')} />
          </a>
        </p>
      )}
    </>
  )
}

/** They stand above the rest. */
const isBelow = ({ part }: Line): boolean => part !== 'heading' && part !== 'label'

type Words = [locale: string, heading: string, groups: readonly LineGroup[]]

const plain = (_: Subject, ...[locale, heading, groups]: Words) => (
  <>
    {groups.map((group) => (
      <WallGroup key={group.lines[0]?.text} locale={locale} heading={heading} of={group} />
    ))}
  </>
)

/** How the words of each kind of subject are drawn. Most are sentences and figures. */
const WORDS = {
  topic: plain,
  office: plain,
  building: plain,
  department: plain,
  need: plain,
  about: plain,
  notice: plain,
  default: plain,
  languages: (subject, ...words) => (
    <>
      <LanguageNames withOurs={true} />
      {plain(subject, ...words)}
    </>
  ),
  // Its lines are what people come for and the floor, department by department.
  directory: (subject, locale, heading, groups) => (
    <>
      {plain(
        subject,
        locale,
        heading,
        groups.filter(({ kind }) => kind === 'ask'),
      )}
      <DepartmentLinks locale={locale} />
    </>
  ),
  night: (_, locale) => <Night locale={locale} />,
} satisfies ByKind<Words, JSX.Element>

/** At night a screen has nothing to read but the time. */
function Night({ locale }: { locale: string }): JSX.Element {
  return (
    <p>
      <Text of={useLanguage(locale).t('now.night')} />
    </p>
  )
}
