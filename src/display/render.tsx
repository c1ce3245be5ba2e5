import { renderToString } from 'preact-render-to-string'
import { createI18n, type Ui } from '../i18n/create-i18n.ts'
import { slideHeading } from '../i18n/slide-heading.ts'
import { localTime } from '../shared/day.ts'
import { plainText } from '../shared/ruby.ts'
import type { Boot } from './boot.ts'
import { OfficeContext } from './office-context.ts'
import { ScreenView } from './screen-view.tsx'

/** The addresses of what a page loads. */
export interface Assets {
  readonly script: string
  readonly screenStyle: string
  readonly pageStyle: string
  readonly pictograms: string
  readonly fonts: { readonly preload: readonly string[]; readonly stylesheet: string; readonly restStylesheet: string }
}

/** The page of a screen with its first slide, readable without any script. */
export function renderScreenPage(boot: Boot, ui: Ui, assets: Assets): string {
  const i18n = createI18n(ui, boot.edition)
  const { day } = localTime(boot.at, boot.edition.office.timeZone)
  const view = { edition: boot.edition, i18n, day, origin: boot.origin, pictograms: assets.pictograms }
  const language = i18n.language(boot.frame)
  const body = renderToString(
    <OfficeContext.Provider value={view}>
      <ScreenView
        screen={boot.screen}
        scene={{ slide: boot.slide, frame: boot.frame, page: 0, pages: 1 }}
        now={boot.at}
        controls={boot.screen.input === 'touch'}
        paused={false}
        onPress={() => {}}
      />
    </OfficeContext.Provider>,
  )
  const head = renderToString(
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <title>{plainText(slideHeading(boot.edition, language, { kind: 'default', subject: 'default' }))}</title>
      {assets.fonts.preload.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={href} />
      ))}
      <link rel="stylesheet" href={assets.fonts.stylesheet} />
      <link rel="stylesheet" href={assets.screenStyle} />
      <link rel="stylesheet" href={`/screens/${boot.screen.id}/style.css`} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    </>,
  )
  const data = `<script type="application/json" id="boot">${JSON.stringify(boot).replaceAll('<', '\\u003c')}</script>`
  const script = `<script type="module" src="${assets.script}"></script>`
  return `<!doctype html><html lang="${language.locale.tag}"><head>${head}</head><body><div id="root">${body}</div>${data}${script}</body></html>`
}
