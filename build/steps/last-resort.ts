import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import type { OfflinePage } from '../../src/sw/offline-page.ts'
import { sourceHash } from '../../src/worker/security-headers.ts'
import type { BundledEdition } from './edition.ts'
import { importView } from './import-view.ts'

type Renderer = Pick<typeof import('../../src/view/last-resort/last-resort.tsx'), 'renderLastResort'>
type OfflineRenderer = Pick<typeof import('../../src/view/last-resort/offline.tsx'), 'renderOffline'>

/**
 * Draws the page of last resort, which a service worker contains, and hashes its styles for the content security
 * policy.
 */
export async function drawLastResort(
  root: string,
  { edition, ui }: Pick<BundledEdition, 'edition' | 'ui'>,
): Promise<{ html: string; styleHash: string }> {
  const { renderLastResort } = await importView<Renderer>(root, 'src/view/last-resort/last-resort.tsx')
  const i18n = createI18n(ui, edition)
  // A font with the characters of the page: a box without Japanese fonts would show empty squares.
  const font = await ownFont(renderLastResort(edition, i18n, ''))
  const face = `@font-face{font-family:"Last Resort";src:url(data:font/woff2;base64,${font}) format("woff2")}`
  const style = `${face}\n${readFileSync(join(root, 'src/view/last-resort/last-resort.css'), 'utf8')}`
  return { html: renderLastResort(edition, i18n, style), styleHash: await sourceHash(style) }
}

/** Draws the page for what is not on a phone. Phones have fonts of their own. */
export async function drawOffline(
  root: string,
  { edition, ui }: Pick<BundledEdition, 'edition' | 'ui'>,
): Promise<OfflinePage> {
  const { renderOffline } = await importView<OfflineRenderer>(root, 'src/view/last-resort/offline.tsx')
  const style = readFileSync(join(root, 'src/view/last-resort/offline.css'), 'utf8')
  return { ...renderOffline(edition, createI18n(ui, edition), style), styleHash: await sourceHash(style) }
}

/** BIZ UDPGothic with only the characters of a text, in base64. */
async function ownFont(text: string): Promise<string> {
  const file = '@fontsource/biz-udpgothic/files/biz-udpgothic-japanese-400-normal.woff2'
  const whole = readFileSync(createRequire(import.meta.url).resolve(file))
  const font = await subsetFont(whole, text, {
    targetFormat: 'woff2',
    noLayoutClosure: true,
    noHinting: true,
  })
  return Buffer.from(font).toString('base64')
}
