import { hydrate } from 'preact'
import { createI18n, type Ui } from '../i18n/create-i18n.ts'
import { localTime } from '../shared/day.ts'
import type { Boot } from './boot.ts'
import { OfficeContext } from './office-context.ts'
import { ScreenView } from './screen-view.tsx'
import { newVisit } from './visit.ts'

/** Takes over the slide the page came with, exactly as it was drawn. */
export function hydrateFirstSlide(boot: Boot, ui: Ui, root: HTMLElement): void {
  const { edition, screen, slide, frame, at, builtAt, origin, assets, appearance } = boot
  const { day } = localTime(at ?? builtAt, edition.office.timeZone)
  hydrate(
    <OfficeContext.Provider
      value={{ edition, i18n: createI18n(ui, edition), day, origin, pictograms: assets.pictograms }}
    >
      <ScreenView
        screen={screen}
        scene={{ slide, frame, page: 0, pages: 1 }}
        now={at}
        asOf={null}
        controls={screen.input === 'touch'}
        visit={newVisit(appearance)}
        onPress={() => {}}
      />
    </OfficeContext.Provider>,
    root,
  )
}
