import type { JSX } from 'preact'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'
import { PageView } from '../frame/page-view.tsx'
import { LinkList } from '../links/link-list.tsx'

/** All topics, by section. */
export function TopicsPage({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  return (
    <PageView locale={locale} place={{ kind: 'topics' }}>
      <h1>
        <Text of={language.t('page.topicsHeading')} />
      </h1>
      {edition.sections.map(({ id }) => (
        <section key={id}>
          <h2>
            <Text of={language.section(id)} />
          </h2>
          <LinkList
            locale={locale}
            entries={edition.topics
              .filter((topic) => topic.section === id)
              .map((topic) => ({
                place: { kind: 'topic', id: topic.id },
                text: language.topic(topic).heading,
              }))}
          />
        </section>
      ))}
    </PageView>
  )
}
