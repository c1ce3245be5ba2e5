import type { Page } from '@playwright/test'
import type { Screen } from '../../src/shared/screen.ts'
import { type Moment, momentsOf } from './moments.ts'
import { openScreen } from './screen-page.ts'

/** Opens a screen once and steps through every slide it has, its clock standing still at each. */
export async function* everySlide(page: Page, screen: Screen): AsyncGenerator<Moment> {
  const moments = momentsOf(screen)
  let now = moments[0]?.at ?? 0
  await openScreen(page, screen, now)
  for (const moment of moments) {
    await page.clock.fastForward(moment.at + 1 - now)
    now = moment.at + 1
    yield moment
  }
}
