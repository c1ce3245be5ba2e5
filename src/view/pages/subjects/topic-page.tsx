import type { JSX } from 'preact'
import { onPage, textOf, textsOf } from '../../../lines/line.ts'
import { linesOf } from '../../../lines/subject/subject-lines.ts'
import type { SubjectOf } from '../../../shared/edition/subject.ts'
import type { Topic } from '../../../shared/edition/topic.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'
import { BuildingFacts } from '../facts/building-facts.tsx'
import { Caveat } from '../facts/caveat.tsx'
import { LanguagesFacts } from '../facts/languages-facts.tsx'
import { OfficeFacts } from '../facts/office-facts.tsx'
import { SourceNote } from '../facts/source-note.tsx'
import { UnknownOfBuilding } from '../facts/unknown-facts.tsx'
import { PageView } from '../frame/page-view.tsx'
import { TakeAlong } from '../frame/take-along.tsx'
import { TopicLinks } from '../links/topic-links.tsx'
import { SaidParagraphs } from '../said-paragraphs.tsx'

/** A topic with all its texts: the wall's words first, then the rest. */
export function TopicPage({
  locale,
  subject,
}: {
  locale: string
  subject: SubjectOf<'topic' | 'office' | 'building' | 'languages'>
}): JSX.Element {
  const { edition, day } = useOffice()
  const language = useLanguage(locale)
  const topic = subject.entry
  const lines = onPage(linesOf(edition, language, subject, day))
  return (
    <PageView locale={locale} place={{ kind: 'topic', id: topic.id }}>
      <p class="kicker">
        <Text of={language.section(topic.section)} />
      </p>
      <h1>
        <Text of={textOf(lines, 'heading') ?? ''} />
      </h1>
      <Caveat text={textOf(lines, 'label')} />
      <SaidParagraphs locale={locale} texts={textsOf(lines, 'body')} />
      <Lead text={textOf(lines, 'lead')} />
      <SaidParagraphs locale={locale} texts={textsOf(lines, 'more')} />
      {topic.section === 'office' && <OfficeFacts locale={locale} />}
      {topic.section === 'building' && (
        <>
          <BuildingFacts locale={locale} />
          <UnknownOfBuilding locale={locale} />
        </>
      )}
      {topic.section === 'languages' && <LanguagesFacts locale={locale} topic={topic} />}
      <OfficialName locale={locale} topic={topic} />
      <TopicLinks locale={locale} topic={topic} />
      <SourceNote locale={locale} source={topic.source} />
      <TakeAlong
        locale={locale}
        place={{ kind: 'topic', id: topic.id }}
        heading={textOf(lines, 'heading') ?? ''}
      />
    </PageView>
  )
}

/** The sentence that says once whose words the following ones are. */
function Lead({ text }: { text: string | undefined }): JSX.Element | null {
  if (text === undefined) return null
  return (
    <p class="lead">
      <Text of={text} />
    </p>
  )
}

/** If the heading is a translation of the plan's own: its name there, and that ours is not an official one. */
function OfficialName({ locale, topic }: { locale: string; topic: Topic }): JSX.Element | null {
  const { edition, i18n } = useOffice()
  const language = useLanguage(locale)
  const original = edition.locales[0]
  const isOfficial = edition.sections.some((section) => section.id === topic.section && section.isOfficial)
  if (!original || original.id === locale || !isOfficial) return null
  return (
    <p class="official-name">
      <Text of={language.t('page.officialName')} />:{' '}
      <span lang={original.tag}>
        <Text of={i18n.language(original.id).topic(topic).heading} />
      </span>{' '}
      <Text of={language.t('page.translation')} />
    </p>
  )
}
