import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as viteBuild } from 'vite'
import { createI18n } from '../src/i18n/create-i18n.ts'
import { sourceHash } from '../src/worker/security-headers.ts'
import type { BundledEdition } from './edition.ts'
import { codeOf } from './version.ts'

/** The module that draws the page, as far as a build knows it: Node does not read JSX by itself. */
type Renderer = Pick<typeof import('../src/display/last-resort.tsx'), 'renderLastResort'>

/** Draws the page that a service worker brings along, and names its styles for the content security policy. */
export async function drawLastResort(
  root: string,
  { edition, ui }: Pick<BundledEdition, 'edition' | 'ui'>,
): Promise<{ html: string; styleHash: string }> {
  const input = 'src/display/last-resort.tsx'
  const built = await viteBuild({
    root,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    ssr: { noExternal: true },
    build: { ssr: input, write: false },
  })
  const code = Buffer.from(codeOf(built, input)).toString('base64')
  const { renderLastResort } = (await import(`data:text/javascript;base64,${code}`)) as Renderer
  const style = readFileSync(join(root, 'src/display/last-resort.css'), 'utf8')
  return {
    html: renderLastResort(edition, createI18n(ui, edition), style),
    styleHash: await sourceHash(style),
  }
}
