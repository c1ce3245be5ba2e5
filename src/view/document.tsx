import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Appearance } from '../shared/screen/appearance.ts'
import type { Styles } from './assets.ts'

export interface Document {
  /** The `lang` of the whole page. */
  readonly lang: string
  readonly title: string
  /** Text size and colours, if the page lets people choose them. */
  readonly appearance?: Appearance
  readonly styles: Styles
  readonly head?: ComponentChildren
  readonly body: VNode
  /** Markup at the end of the body: data and scripts, already escaped. */
  readonly scripts?: string
}

/** A whole HTML page. */
export function renderDocument({
  lang,
  title,
  appearance,
  styles,
  head,
  body,
  scripts = '',
}: Document): string {
  const inHead = renderToString(
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      {styles.preload.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={href} />
      ))}
      <link rel="stylesheet" href={styles.stylesheet} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      {head}
    </>,
  )
  const chosen = appearance ? ` data-text="${appearance.text}" data-theme="${appearance.theme}"` : ''
  return `<!doctype html><html lang="${lang}"${chosen}><head>${inHead}</head><body>${renderToString(body)}${scripts}</body></html>`
}
