import type { JSX } from 'preact'
import { SECTIONS } from '../../shared/edition/topic.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Text } from '../parts/text/text.tsx'
import { LinkList } from './link-list.tsx'
import { PageView } from './page-view.tsx'

/** All pages, by section: what people need first, then the plan. */
export function HomePage({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const sections = [...SECTIONS].sort((a, b) => Number(isPlan(a)) - Number(isPlan(b)))
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
      {sections.map((section) => (
        <section key={section}>
          <h2>
            <Text of={language.t(`page.sections.${section}`)} />
          </h2>
          <LinkList
            locale={locale}
            entries={edition.topics
              .filter((topic) => topic.section === section)
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

function isPlan(section: (typeof SECTIONS)[number]): boolean {
  return section !== 'office' && section !== 'languages'
}
