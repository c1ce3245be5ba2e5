import type { JSX } from 'preact'
import { onPage, textOf, textsOf } from '../../../lines/line.ts'
import type { WithCrowding } from '../../../lines/subject/crowding-lines.ts'
import { linesOf } from '../../../lines/subject/subject-lines.ts'
import { CROWDING_MS } from '../../../shared/edition/crowding.ts'
import type { Edition } from '../../../shared/edition/edition.ts'
import { shown } from '../../../shared/edition/fact/fact.ts'
import type { Department } from '../../../shared/edition/office/department.ts'
import type { SubjectOf } from '../../../shared/edition/subject.ts'
import { isoTime } from '../../../shared/time/day.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'
import { Caveat } from '../facts/caveat.tsx'
import { DepartmentFacts } from '../facts/department-facts.tsx'
import { SourceNote } from '../facts/source-note.tsx'
import { PageView } from '../frame/page-view.tsx'
import { TakeAlong } from '../frame/take-along.tsx'
import { SaidParagraphs } from '../said-paragraphs.tsx'

/** A department: its names, its tasks, where it is and how to reach it. */
export function DepartmentPage({
  locale,
  subject,
}: {
  locale: string
  subject: SubjectOf<'department'>
}): JSX.Element {
  const { edition, day } = useOffice()
  const language = useLanguage(locale)
  const department = subject.entry
  const lines = onPage(linesOf(edition, language, subject, day))
  const [heading, sign, said, name, need] = (['heading', 'sign', 'said', 'name', 'need'] as const).map(
    (part) => textOf(lines, part),
  )
  return (
    <PageView locale={locale} place={{ kind: 'department', id: department.id }}>
      <p class="kicker">
        <Text of={language.t('page.departments')} />
      </p>
      <h1>
        <Text of={heading ?? ''} />
      </h1>
      {sign !== undefined && (
        <p class="sign" lang="ja">
          <Text of={sign} />
        </p>
      )}
      {said !== undefined && (
        <p>
          <Text of={said} />
        </p>
      )}
      {name !== undefined && (
        <p>
          <Text of={name} />
        </p>
      )}
      {need !== undefined && heading !== need && (
        <p class="need">
          <Text of={need} />
        </p>
      )}
      <Crowded department={department} text={textOf(lines, 'crowding')} />
      <UnconfirmedReadings locale={locale} department={department} />
      <DepartmentFacts locale={locale} department={department} help={textOf(lines, 'help')} />
      <Caveat text={textOf(lines, 'caveat')} />
      <SaidParagraphs locale={locale} texts={textsOf(lines, 'body', 'more')} />
      <SourceNote locale={locale} source={department.source} />
      <TakeAlong locale={locale} place={{ kind: 'department', id: department.id }} heading={heading ?? ''} />
    </PageView>
  )
}

/** How crowded it is. A page that is kept must not say this of a later time (src/phone/until.ts). */
function Crowded({
  department,
  text,
}: {
  department: Department
  text: string | undefined
}): JSX.Element | null {
  const { edition }: { edition: Edition & WithCrowding } = useOffice()
  const at = edition.crowding?.counters[department.id]?.at
  if (text === undefined || at === undefined) return null
  return (
    <p class="crowding" data-until={isoTime(at + CROWDING_MS, edition.office.timeZone)}>
      <Text of={text} />
    </p>
  )
}

/** An unconfirmed reading is marked as such. Walls leave it out. */
function UnconfirmedReadings({
  locale,
  department,
}: {
  locale: string
  department: Department
}): JSX.Element | null {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const unsure = department.names.filter(
    ({ reading }) => reading.value !== null && !shown(reading, edition.sources),
  )
  if (unsure.length === 0) return null
  return (
    <ul>
      {unsure.map(({ sign, reading }) => (
        <li key={sign}>
          <span lang="ja">{sign}</span> <Text of={language.t('page.readingUnconfirmed')} />:{' '}
          <span lang="ja">{reading.value}</span>
        </li>
      ))}
    </ul>
  )
}
