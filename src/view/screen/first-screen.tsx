import type { JSX } from 'preact'
import type { I18n } from '../../lines/create-i18n.ts'
import { newVisit } from '../../player/visit.ts'
import { localTime } from '../../shared/time/day.ts'
import { OfficeContext } from '../parts/office-context.ts'
import type { Boot } from './boot.ts'
import { ScreenView } from './screen-view.tsx'

/** The screen at the start of its page. The server draws it, and the browser takes it over unchanged. */
export function FirstScreen({ boot, i18n }: { boot: Boot; i18n: I18n }): JSX.Element {
  const { edition, screen, slide, frame, at, builtAt, origin, assets, appearance } = boot
  const { day } = localTime(at ?? builtAt, edition.office.timeZone)
  return (
    <OfficeContext.Provider value={{ edition, i18n, day, origin, pictograms: assets.pictograms }}>
      <ScreenView
        screen={screen}
        scene={{ layer: slide.kind === 'night' ? 'night' : 'slide', slide, frame, page: 0, pages: 1 }}
        now={at}
        asOf={null}
        controls={screen.input === 'touch'}
        visit={newVisit(appearance)}
        onPress={() => {}}
      />
    </OfficeContext.Provider>
  )
}
