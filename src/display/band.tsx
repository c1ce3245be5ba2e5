import type { JSX } from 'preact'
import { planNotice } from '../i18n/topic-lines.ts'
import { shown } from '../shared/fact.ts'
import type { Slide } from '../shared/slide.ts'
import { langOf } from './lang.ts'
import { LanguageNames } from './language-names.tsx'
import { useLanguage, useOffice } from './office-context.ts'
import { Text } from './text.tsx'

/**
 * One line under the header that says how far the slide can be trusted: whose year the plan is, or that the
 * office has not checked. It speaks the language of the frame, which every language of a slide has in turn. A
 * department's slide shows nothing of the plan, its facts bear their own dates; on the directory the band
 * names the help in other languages.
 */
export function Band({ slide, frame }: { slide: Slide; frame: string }): JSX.Element | null {
  const { edition, day } = useOffice()
  const language = useLanguage(frame)
  if (slide.kind === 'directory') return <LanguagesBand />
  const topic = edition.topics.find(({ id }) => id === slide.subject)
  const notice =
    slide.kind === 'office' ? language.t('notice.unchecked') : topic && planNotice(language, topic, day)
  if (notice === undefined) return null
  return (
    <p class="band" {...langOf(language.locale)}>
      <Text of={notice} />
    </p>
  )
}

function LanguagesBand(): JSX.Element | null {
  const { edition } = useOffice()
  const phone = shown(edition.office.languages.phone, edition.sources)?.value
  if (!phone) return null
  return (
    <div class="band band-languages">
      <p class="digits">{phone}</p>
      <LanguageNames withOurs={false} />
    </div>
  )
}
