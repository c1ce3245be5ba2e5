import type { JSX } from 'preact'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Text } from '../parts/text/text.tsx'
import { LinkList } from './link-list.tsx'
import { PageView } from './page-view.tsx'

/** All pages, by section. The departments, for which most people come, are first. */
export function HomePage({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  return (
    <PageView locale={locale} place={{ kind: 'home' }}>
      <h1>
        <Text
          of={language.t('page.homeHeading', {
            office: language.topic({ section: 'office', id: 'office' }).heading,
          })}
        />
      </h1>
      <h2>
        <Text of={language.t('page.departments')} />
      </h2>
      <LinkList
        locale={locale}
        entries={[{ place: { kind: 'departments' }, text: language.t('page.departmentsNeed') }]}
      />
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
