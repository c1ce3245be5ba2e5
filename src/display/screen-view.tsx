import type { JSX } from 'preact'
import { slideHeading } from '../i18n/slide-heading.ts'
import type { Scene } from '../player/scene.ts'
import { plainText } from '../shared/ruby.ts'
import type { Screen } from '../shared/screen.ts'
import { Aside } from './aside.tsx'
import { Band } from './band.tsx'
import { Controls, type Press } from './controls.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { langOf } from './lang.ts'
import { useOffice } from './office-context.ts'
import { PageNumber } from './page-number.tsx'
import { SlideView } from './slides/slide-view.tsx'

/** What of a scene is drawn; the server draws the first page of it. */
export type Drawn = Pick<Scene, 'slide' | 'frame' | 'page' | 'pages'>

export interface ScreenProps {
  readonly screen: Screen
  readonly scene: Drawn
  /** Of the clock, for the header. */
  readonly now: number
  /** Whether the controls are in sight: always on a touch panel, elsewhere once somebody is there. */
  readonly controls: boolean
  readonly paused: boolean
  readonly onPress: (press: Press) => void
}

/** A whole screen: header, stage, footer. They stay where they are from slide to slide. */
export function ScreenView({ screen, scene, now, controls, paused, onPress }: ScreenProps): JSX.Element {
  const { edition, i18n } = useOffice()
  const { slide, frame, page, pages } = scene
  const language = i18n.language(frame)
  const label = (text: string) => plainText(text)
  return (
    <div class="screen" data-mode={slide.locales.length > 1 ? 'together' : 'in-turn'} data-kind={slide.kind}>
      <Header locale={frame} now={now} />
      <main class="main" {...langOf(language.locale)}>
        <section
          class="carousel"
          aria-roledescription={label(language.t('screen.carousel'))}
          aria-label={label(language.t('screen.label'))}
        >
          {controls && <Controls locale={frame} paused={paused} onPress={onPress} />}
          <div class="stage" aria-live={paused ? 'polite' : 'off'}>
            <section
              key={slide.id}
              data-slide={slide.id}
              class="slide"
              role="group"
              aria-roledescription={label(language.t('screen.slide'))}
              aria-label={label(slideHeading(edition, language, slide))}
            >
              <Band slide={slide} frame={frame} />
              <div class="words">
                <SlideView slide={slide} frame={frame} />
              </div>
              <Aside slide={slide} frame={frame}>
                {pages > 1 && <PageNumber language={language} page={page} pages={pages} />}
              </Aside>
            </section>
          </div>
        </section>
      </main>
      <Footer slide={slide} locales={screen.locales} frame={frame} />
    </div>
  )
}
