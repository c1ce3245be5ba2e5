import { createI18n } from '../../lines/create-i18n.ts'
import type { Ui } from '../../lines/i18n.ts'
import type { Assets } from '../assets.ts'
import { dataBlock } from '../data-block.ts'
import { renderDocument } from '../document.tsx'
import { kioskViews } from '../kiosk/kiosk-views.ts'
import { makeCode } from '../parts/make-code.ts'
import type { Boot } from './boot.ts'
import { screenTitle } from './document-state.ts'
import { firstScreen } from './first-screen.tsx'
import { StandsStill } from './stands-still.tsx'

/** The page of a screen with its first slide. It can be read without a script. */
export function renderScreen(boot: Boot, ui: Ui, assets: Assets): string {
  const { edition, screen, slide, frame } = boot
  const i18n = createI18n(ui, edition)
  const language = i18n.language(frame)
  const body = (
    <>
      <div id="root">{firstScreen(boot, i18n, makeCode, kioskViews)}</div>
      <StandsStill i18n={i18n} />
    </>
  )
  return renderDocument({
    lang: language.locale.tag,
    appearance: boot.appearance,
    title: screenTitle(edition, language, slide),
    styles: {
      // Named by the build, so that a version kept on a device brings the styles it was made with.
      stylesheet: `/screens/${screen.id}/style.css?build=${boot.build}`,
      preload: assets.screen.preload,
    },
    body,
    scripts: [
      dataBlock('application/json', boot, 'boot'),
      `<script>${assets.lateStart.code}</script>`,
      `<script type="module" src="${assets.script}"></script>`,
    ].join(''),
  })
}
