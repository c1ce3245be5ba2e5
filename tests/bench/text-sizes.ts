import type { Page } from '@playwright/test'
import { slidesFrom } from '../support/moments.ts'
import { openScreen } from '../support/screen-page.ts'
import { AT, lobby } from './slides.ts'

/** How large texts are on the lobby panel, as CSS lengths. */
export interface Sizes {
  readonly office: string
  readonly heading: string
  readonly lines: string
}

/** Reads the sizes from a slide of the real page, so that the decks have the same. */
export async function textSizes(page: Page): Promise<Sizes> {
  const topic = slidesFrom(lobby, AT, 200).find(({ slide }) => slide.kind === 'topic')
  if (!topic) throw new Error('the lobby panel shows no topic')
  await openScreen(page, lobby, topic.at + 1)
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize)
  return {
    office: await sizeOf('header .office'),
    heading: await sizeOf('main h1'),
    lines: await sizeOf('main .body p'),
  }
}
