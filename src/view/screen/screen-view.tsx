import type { ComponentType, JSX } from 'preact'
import { textOf } from '../../lines/line.ts'
import { slideHeading } from '../../lines/slide/slide-heading.ts'
import { linesOf } from '../../lines/subject/subject-lines.ts'
import { subjectOfOpened } from '../../player/opened.ts'
import type { Scene } from '../../player/scene.ts'
import type { Press, Visit } from '../../player/visit.ts'
import { subjectOfSlide } from '../../shared/edition/subject.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import { plainText } from '../../shared/text/ruby.ts'
import type { ControlsProps } from '../kiosk/controls.tsx'
import type { LeavingProps } from '../kiosk/leaving.tsx'
import type { OpenedProps } from '../kiosk/views/opened-view.tsx'
import type { EmergencyProps } from '../notices/emergency-view.tsx'
import type { NoticeLineProps } from '../notices/notice-line.tsx'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { langOf } from '../parts/text/lang.ts'
import { SlideView } from '../slides/slide-view.tsx'
import { Aside } from './frame/aside.tsx'
import { Footer } from './frame/footer.tsx'
import { Header } from './frame/header.tsx'
import { Top } from './frame/top.tsx'
import { Guard } from './guard.tsx'
import { NightView } from './night-view.tsx'
import { StatusMessage } from './status-message.tsx'

/** The part of a scene that is drawn. The server draws its first page. */
type Drawn = Pick<Scene, 'layer' | 'slide' | 'frame' | 'page' | 'pages' | 'notice' | 'line' | 'warns'>

/** What visitors can open, and notices beside their slides. A screen plays before it has loaded these. */
export interface KioskViews {
  readonly Controls: ComponentType<ControlsProps>
  readonly Opened: ComponentType<OpenedProps>
  readonly Leaving: ComponentType<LeavingProps>
  readonly Emergency: ComponentType<EmergencyProps>
  readonly NoticeLine: ComponentType<NoticeLineProps>
}

export interface ScreenProps {
  readonly screen: Screen
  readonly scene: Drawn
  /** Of the clock, for the header; null if the time is not known. */
  readonly now: number | null
  /** The age of the information, if it must be shown; see `staleSince`. */
  readonly asOf: number | null
  /** Whether the controls are in sight: always on a touch panel, elsewhere once a person is there. */
  readonly controls: boolean
  readonly visit: Visit
  /** Undefined until they are loaded. Until then the slide stays. */
  readonly views?: KioskViews | undefined
  readonly onPress: (press: Press) => void
  /** Called if something could not be drawn: the slide, or its surroundings. */
  readonly onFault?: (error: unknown, part: 'slide' | 'frame') => void
}

/** A whole screen: header, stage, footer. They keep their places from slide to slide. */
export function ScreenView({
  screen,
  scene,
  now,
  asOf,
  controls,
  visit,
  views,
  onPress,
  onFault = rethrow,
}: ScreenProps): JSX.Element {
  const { slide, frame, layer, notice, line } = scene
  const language = useLanguage(frame)
  const isTouch = screen.input === 'touch'
  const opened = layer === 'opened' && views ? visit.opened.kind : 'none'
  const subject = opened === 'none' ? slide.subject : subjectOfOpened(visit.opened)
  if (layer === 'night') return <NightView slide={slide} frame={frame} now={now} />
  if (layer === 'emergency' && notice && views)
    return (
      <Guard key={slide.id} onFault={(error) => onFault(error, 'slide')}>
        <views.Emergency notice={notice} slide={slide.id} page={scene.page} />
      </Guard>
    )
  return (
    <div
      class="screen"
      data-mode={slide.locales.length > 1 ? 'together' : 'in-turn'}
      data-kind={opened === 'none' ? slide.kind : opened}
      data-controls={controls}
      data-touch={isTouch}
      data-stale={asOf !== null}
    >
      <Guard onFault={(error) => onFault(error, 'frame')}>
        <Header locale={frame} now={now} />
      </Guard>
      {line && views && <views.NoticeLine notice={line} locale={frame} isOnStage={line === notice} />}
      <main class="main" {...langOf(language.locale)}>
        <section
          class="carousel"
          aria-roledescription={plainText(language.t('screen.carousel'))}
          aria-label={plainText(language.t('screen.label'))}
        >
          {controls && !views && <DrawnControls />}
          {controls && views && (
            <views.Controls
              locale={frame}
              locales={screen.locales}
              visit={visit}
              isTouch={isTouch}
              page={scene.page}
              pages={scene.pages}
              onPress={onPress}
            />
          )}
          <div id="stage" class="stage" aria-live={visit.player.pausedAt === null ? 'off' : 'polite'}>
            {opened === 'none' ? (
              <Guard key={slide.id} onFault={(error) => onFault(error, 'slide')}>
                <SlideFrame {...scene} screen={screen.id} />
              </Guard>
            ) : (
              views && <views.Opened screen={screen} scene={scene} visit={visit} onPress={onPress} />
            )}
          </div>
        </section>
      </main>
      <Guard onFault={(error) => onFault(error, 'frame')}>
        <Footer {...scene} screen={screen.id} subject={subject} locales={screen.locales} asOf={asOf} />
      </Guard>
      <StatusMessage language={language} visit={visit} />
      {scene.warns && views && <views.Leaving language={language} onStay={() => onPress({ kind: 'stay' })} />}
    </div>
  )
}

/**
 * A slide and its surroundings: what it belongs to, how far to trust it, its pictogram and its code. The directory needs
 * the width of the last two for its rows; its address stands in the footer.
 */
function SlideFrame({ screen, slide, frame }: Drawn & { screen: string }): JSX.Element {
  const { edition, day } = useOffice()
  const language = useLanguage(frame)
  const label = textOf(linesOf(edition, language, subjectOfSlide(edition, slide), day), 'label')
  return (
    <section
      data-slide={slide.id}
      class="slide"
      role="group"
      aria-roledescription={plainText(language.t('screen.slide'))}
      aria-label={nameOf(slideHeading(edition, language, slide), label)}
    >
      <Top slide={slide} frame={frame} />
      <div class="words">
        <SlideView slide={slide} frame={frame} />
      </div>
      {slide.kind !== 'directory' && <Aside screen={screen} slide={slide} frame={frame} />}
    </section>
  )
}

/** The accessible name of a slide: its heading, and how far to trust it. */
function nameOf(heading: string, label: string | undefined): string {
  return [heading, label].flatMap((text) => (text === undefined ? [] : plainText(text))).join(' – ')
}

/**
 * The controls as the server drew them, until their own code is there: Preact leaves what is in such an element when it
 * takes a page over.
 */
function DrawnControls(): JSX.Element {
  return <div class="controls" dangerouslySetInnerHTML={{ __html: '' }} />
}

function rethrow(error: unknown): never {
  throw error
}
