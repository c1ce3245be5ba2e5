import type { Locale } from '../../shared/edition/words/locale.ts'
import type { Assets } from '../assets.ts'
import { dataBlock } from '../data-block.ts'
import { renderDocument } from '../document.tsx'
import { langOf } from '../parts/text/lang.ts'
import type { ShellTexts } from './refusal-texts.ts'
import type { StaffBoot } from './staff-boot.ts'

/** The page of the app of staff. Its script draws everything but this frame. */
export function renderStaffPage(
  boot: StaffBoot,
  texts: ShellTexts,
  locale: Locale,
  assets: Pick<Assets, 'staff' | 'restFonts'>,
): string {
  return renderDocument({
    lang: locale.tag,
    title: texts.title,
    styles: { stylesheet: assets.staff.stylesheet, preload: [] },
    head: <link rel="stylesheet" href={assets.restFonts} />,
    body: (
      <div id="staff" {...langOf(locale)}>
        <main class="staff-loading">
          <h1>{texts.title}</h1>
          <p>{texts.loading}</p>
          <noscript>
            <p>{texts.noScript}</p>
          </noscript>
        </main>
      </div>
    ),
    scripts: [
      dataBlock('application/json', boot, 'boot'),
      `<script type="module" src="${assets.staff.script}"></script>`,
    ].join(''),
  })
}
