import { createI18n, type Ui } from '../../lines/create-i18n.ts'
import type { Assets } from '../assets.ts'
import { renderDocument } from '../document.tsx'
import type { Boot } from './boot.ts'
import { screenTitle } from './document-state.ts'
import { FirstScreen } from './first-screen.tsx'

/** The page of a screen with its first slide. It can be read without a script. */
export function renderScreen(boot: Boot, ui: Ui, assets: Assets): string {
  const { edition, screen, slide, frame } = boot
  const i18n = createI18n(ui, edition)
  const language = i18n.language(frame)
  const body = (
    <div id="root">
      <FirstScreen boot={boot} i18n={i18n} />
    </div>
  )
  const data = JSON.stringify(boot).replaceAll('<', '\\u003c')
  return renderDocument(assets, {
    lang: language.locale.tag,
    appearance: boot.appearance,
    title: screenTitle(edition, language, slide),
    // Named by the build, so that a version kept on a device brings the sizes it was made with.
    stylesheets: [assets.screenStyle, `/screens/${screen.id}/style.css?build=${boot.build}`],
    body,
    scripts: [
      `<script type="application/json" id="boot">${data}</script>`,
      `<script>${assets.lateStart.code}</script>`,
      `<script type="module" src="${assets.script}"></script>`,
    ].join(''),
  })
}
