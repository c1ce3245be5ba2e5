import type { JSX } from 'preact'
import type { I18n } from '../../lines/i18n/i18n.ts'
import { newVisit } from '../../player/visit.ts'
import { localTime } from '../../shared/time/day.ts'
import type { CodeOf } from '../parts/qr-code.tsx'
import type { Boot } from './boot.ts'
import { ScreenRoot } from './screen-root.tsx'
import type { KioskViews } from './screen-view.tsx'

/**
 * The screen at the start of its page. The server draws it, with the views for visitors. The browser takes it over
 * unchanged, and has these views later.
 */
export function firstScreen(boot: Boot, i18n: I18n, codeOf: CodeOf, views?: KioskViews): JSX.Element {
  const { edition, screen, slide, frame, at, builtAt, origin, assets, appearance } = boot
  const { day } = localTime(at ?? builtAt, edition.office.timeZone)
  return (
    <ScreenRoot
      office={{ edition, i18n, day, origin, pictograms: assets.pictograms }}
      codeOf={codeOf}
      screen={screen}
      scene={{
        layer: slide.kind === 'night' ? 'night' : 'slide',
        slide,
        frame,
        page: 0,
        pages: 1,
        warns: false,
      }}
      now={at}
      asOf={null}
      controls={screen.input === 'touch'}
      visit={newVisit(appearance)}
      views={views}
      onPress={() => {}}
    />
  )
}
