import { createI18n } from '../../lines/i18n/create-i18n.ts'
import type { Ui } from '../../lines/i18n/i18n.ts'
import { noticeSubject } from '../../shared/edition/subject.ts'
import type { Notice } from '../../shared/notice/notice.ts'
import { localTime } from '../../shared/time/day.ts'
import type { Assets } from '../assets.ts'
import { dataBlock } from '../data-block.ts'
import { renderDocument } from '../document.tsx'
import { kioskViews } from '../kiosk/kiosk-views.ts'
import { EmergencyView } from '../notices/emergency-view.tsx'
import { makeCode } from '../parts/make-code.ts'
import { InOffice } from '../parts/office-context.ts'
import type { Boot } from './boot.ts'
import { screenTitle } from './document-state.ts'
import { firstScreen } from './first-screen.tsx'
import { StandsStill } from './stands-still.tsx'

/**
 * The page of a screen with its first slide. It can be read without a script.
 *
 * @param emergency that is on. It stands over the slide until the screen has loaded what shows it.
 */
export function renderScreen(boot: Boot, ui: Ui, assets: Assets, emergency?: Notice): string {
  const { edition, screen, slide, frame, origin } = boot
  const { pictograms } = boot.assets
  const { day } = localTime(boot.at ?? boot.builtAt, edition.office.timeZone)
  const i18n = createI18n(ui, edition)
  const language = i18n.language(frame)
  const body = (
    <>
      <div id="root">{firstScreen(boot, i18n, makeCode, kioskViews)}</div>
      {emergency && (
        <div id="first-emergency">
          <InOffice office={{ edition, i18n, day, origin, pictograms }} codeOf={makeCode}>
            <EmergencyView notice={emergency} slide={noticeSubject(emergency.id)} page={0} />
          </InOffice>
        </div>
      )}
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
