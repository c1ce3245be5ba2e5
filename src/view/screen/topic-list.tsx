import type { JSX } from 'preact'
import { slideHeading } from '../../lines/slide-heading.ts'
import { isOnWall } from '../../shared/edition/validity.ts'
import type { Playlist } from '../../shared/screen/screen.ts'
import { langOf } from '../parts/lang.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { readingMs } from '../parts/once.ts'
import { Text } from '../parts/text.tsx'

interface Props {
  readonly locale: string
  readonly playlist: Playlist
  readonly onChoose: (subject: string) => void
}

/**
 * Everything a screen has to show, to choose from without waiting. What people come for stands first, and in
 * their words: a department by what it is needed for.
 */
export function TopicList({ locale, playlist, onChoose }: Props): JSX.Element {
  const { edition, day } = useOffice()
  const language = useLanguage(locale)
  const { directoryEveryMs, departments, always, leads, pillars, daily } = playlist
  const known = [...edition.departments, ...edition.topics]
  const subjects = [...departments, ...always, ...leads, ...pillars, ...daily].filter((id) =>
    known.some((subject) => subject.id === id && isOnWall(subject, day)),
  )
  const kindOf = (id: string) => (edition.departments.some((own) => own.id === id) ? 'department' : 'topic')
  const entries = [
    ...(directoryEveryMs === null ? [] : [{ kind: 'directory', subject: 'directory' } as const]),
    ...subjects.map((subject) => ({ kind: kindOf(subject), subject }) as const),
  ]
  const nameOf = (entry: (typeof entries)[number]) =>
    entry.kind === 'department'
      ? language.department(entry.subject).need
      : slideHeading(edition, language, entry)
  return (
    <section class="slide list" {...langOf(language.locale)}>
      <div class="words">
        <h1 class="heading">
          <Text of={language.t('controls.topics')} />
        </h1>
        <ul class="body">
          {entries.map((entry) => (
            <li key={entry.subject} class="block" data-load={Math.round(readingMs(language, nameOf(entry)))}>
              <button type="button" class="control" onClick={() => onChoose(entry.subject)}>
                <span>
                  <Text of={nameOf(entry)} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
