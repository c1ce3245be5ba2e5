import type { JSX } from 'preact'
import type { Topic } from '../../../shared/edition/topic.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'
import { type Entry, LinkList } from './link-list.tsx'

/** Links to what a topic belongs to, and to what belongs to it. */
export function TopicLinks({ locale, topic }: { locale: string; topic: Topic }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const entry = (other: Topic): Entry => ({
    place: { kind: 'topic', id: other.id },
    text: language.topic(other).label ?? language.topic(other).heading,
  })
  const named = (other: Topic): Entry => ({ ...entry(other), text: language.topic(other).heading })
  const where = (test: (other: Topic) => boolean) => edition.topics.filter(test)
  return (
    <>
      {topic.group !== undefined && (
        <p class="group">
          <Text of={language.t('page.group')} />: <Text of={language.group(topic.group)} />
        </p>
      )}
      <Links
        locale={locale}
        heading={language.t('page.pillar')}
        entries={where(({ id }) => id === topic.pillar).map(named)}
      />
      <Links
        locale={locale}
        heading={language.t('page.marks')}
        entries={where(({ id }) => topic.marks?.includes(id) === true).map(entry)}
      />
      <Links
        locale={locale}
        heading={language.t('page.initiativesOf')}
        entries={where(({ pillar }) => pillar === topic.id).map(named)}
      />
      <Links
        locale={locale}
        heading={language.t('page.markedInitiatives')}
        entries={where(({ marks }) => marks?.includes(topic.id) === true).map(named)}
      />
    </>
  )
}

function Links({
  locale,
  heading,
  entries,
}: {
  locale: string
  heading: string
  entries: readonly Entry[]
}): JSX.Element | null {
  if (entries.length === 0) return null
  return (
    <section>
      <h2>
        <Text of={heading} />
      </h2>
      <LinkList locale={locale} entries={entries} />
    </section>
  )
}
