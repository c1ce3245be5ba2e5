import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { bundledScript } from '../../build/steps/version.ts'
import { type PageSpan, pageSpans } from '../../src/player/programme/pages.ts'
import type { Slide } from '../../src/shared/screen/slide.ts'

const root = join(import.meta.dirname, '../..')
const paging = bundledScript(root, 'tests/support/paging-in-a-browser.ts')

/** From now on the pages of this browser measure their slides for `spansOf`. */
export async function measurePages(page: Page): Promise<void> {
  await page.context().addInitScript(await paging)
}

/** When each page of the current slide begins and ends, from the panel's measuring and the player's sharing. */
export async function spansOf(page: Page, { durationMs }: Slide): Promise<PageSpan[]> {
  const loads = await page.evaluate(() => (globalThis as unknown as { pageLoads(): number[] }).pageLoads())
  return pageSpans(durationMs, loads)
}
