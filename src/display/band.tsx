import type { JSX } from 'preact'
import { planNotice } from '../i18n/topic-lines.ts'
import { departmentNotice } from '../i18n/department-lines.ts'
import { shown } from '../shared/fact.ts'
import type { Slide } from '../shared/slide.ts'
import { langOf } from './lang.ts'
import { LanguageNames } from './language-names.tsx'
import { useOffice } from './office-context.ts'
import { sayOnce } from './once.ts'
import { Text } from './text.tsx'

/**
 * One line under the header that says how far the slide can be trusted: whose year the plan is, or that the
 * office has not checked. On the directory it names the help in other languages instead.
 */
export function Band({ slide }: { slide: Slide }): JSX.Element | null {
  const { edition, i18n, day } = useOffice()
  if (slide.kind === 'directory') return <LanguagesBand />
  const topic = edition.topics.find(({ id }) => id === slide.subject)
  const department = edition.departments.find(({ id }) => id === slide.subject)
  const notices = sayOnce(
    slide.locales.map((id) => i18n.language(id)),
    (language) => {
      if (slide.kind === 'office') return language.t('notice.unchecked')
      if (department) return departmentNotice(language, department, day)
      return topic && planNotice(language, topic, day)
    },
  )
  if (notices.length === 0) return null
  return (
    <div class="band">
      {notices.map(({ language, text }) => (
        <p key={text} {...langOf(language.locale)}>
          <Text of={text} />
        </p>
      ))}
    </div>
  )
}

function LanguagesBand(): JSX.Element | null {
  const { edition } = useOffice()
  const phone = shown(edition.office.languages.phone, edition.sources)?.value
  if (!phone) return null
  return (
    <div class="band band-languages">
      <LanguageNames />
      <p class="digits">{phone}</p>
    </div>
  )
}
