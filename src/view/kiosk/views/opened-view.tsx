import type { JSX } from 'preact'
import type { Scene } from '../../../player/scene.ts'
import type { Press, Visit } from '../../../player/visit.ts'
import type { Screen } from '../../../shared/screen/screen.ts'
import { TermList } from '../term-list.tsx'
import { TopicList } from '../topic-list.tsx'
import { CardView } from './card-view.tsx'
import { HelpView } from './help-view.tsx'
import { LanguagesView } from './languages-view.tsx'
import { SearchView } from './search-view.tsx'
import { StartView } from './start-view.tsx'
import { SubjectView } from './subject-view.tsx'

export interface OpenedProps {
  readonly screen: Screen
  readonly scene: Pick<Scene, 'slide' | 'frame' | 'page' | 'pages'>
  readonly visit: Visit
  readonly onPress: (press: Press) => void
}

/** What a visitor has opened instead of a slide. */
export function OpenedView({ screen, scene, visit, onPress }: OpenedProps): JSX.Element | null {
  const { opened } = visit
  const own = { locale: scene.frame, onPress }
  switch (opened.kind) {
    case 'none':
      return null
    case 'start':
      return <StartView {...own} />
    case 'subject':
      return <SubjectView {...own} id={opened.id} />
    case 'topics':
      return (
        <TopicList
          locale={scene.frame}
          playlist={screen.playlist}
          onChoose={(subject) => onPress({ kind: 'topic', subject })}
        />
      )
    case 'words':
      return <TermList locale={scene.frame} slide={scene.slide} />
    case 'languages':
      return <LanguagesView locale={scene.frame} />
    case 'help':
      return <HelpView {...own} />
    case 'card':
      return <CardView {...own} card={opened.card} step={opened.step} />
    case 'search':
      return <SearchView {...own} typed={opened.typed} found={opened.found} />
  }
}
