import type { JSX } from 'preact'
import { slideHeading } from '../../lines/slide/slide-heading.ts'
import { aboutIds } from '../../shared/edition/about.ts'
import { subjectOf } from '../../shared/edition/subject.ts'
import { isOnWall } from '../../shared/edition/validity.ts'
import type { Playlist } from '../../shared/screen/screen.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { langOf } from '../parts/text/lang.ts'
import { readingMs } from '../parts/text/once.ts'
import { Text } from '../parts/text/text.tsx'

interface Props {
  readonly locale: string
  readonly playlist: Playlist
  readonly onChoose: (subject: string) => void
}

/**
 * Everything a screen has to show, as a list to choose from without waiting. What people come for is first, in their
 * words: a department is named by what it does for them.
 */
export function TopicList({ locale, playlist, onChoose }: Props): JSX.Element {
  const { edition, day } = useOffice()
  const language = useLanguage(locale)
  const { directoryEveryMs, departments, always, leads, pillars, daily } = playlist
  const ids = [...departments, ...always, ...leads, ...pillars, ...daily].filter((id) => {
    const entry = subjectOf(edition, id)?.entry
    return entry !== undefined && isOnWall(entry, day)
  })
  // As the programme has them: no directory of nothing, and no word about nothing.
  const hasDirectory = directoryEveryMs !== null && edition.departments.length > 0
  const subjects = [
    ...(hasDirectory ? ['directory'] : []),
    ...ids,
    ...(ids.length > 0 ? aboutIds(edition) : []),
  ]
  const nameOf = (subject: string) =>
    subjectOf(edition, subject)?.kind === 'department'
      ? language.department(subject).need
      : slideHeading(edition, language, { subject })
  return (
    <section class="slide list" {...langOf(language.locale)}>
      <div class="words">
        <h1 class="heading">
          <Text of={language.t('controls.topics')} />
        </h1>
        <ul class="body">
          {subjects.map((subject) => (
            <li key={subject} class="block" data-load={Math.round(readingMs(language, nameOf(subject)))}>
              <button type="button" class="control" onClick={() => onChoose(subject)}>
                <span>
                  <Text of={nameOf(subject)} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
