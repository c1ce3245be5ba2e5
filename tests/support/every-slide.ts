import type { Page } from '@playwright/test'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { type Moment, momentsOf } from './moments.ts'
import { openScreen } from './screen-page.ts'

/** Opens a screen once and steps through moments in their order. Its clock stands still at each. */
export async function* stepThrough<M extends Pick<Moment, 'at'>>(
  page: Page,
  screen: Screen,
  moments: readonly M[],
  options: Parameters<typeof openScreen>[3] = {},
): AsyncGenerator<M> {
  let now: number | undefined
  for (const moment of moments) {
    const next = moment.at + 1
    if (now === undefined) await openScreen(page, screen, next, options)
    else await page.clock.fastForward(next - now)
    now = next
    yield moment
  }
}

/** Steps through every slide a screen has. */
export const everySlide = (page: Page, screen: Screen): AsyncGenerator<Moment> =>
  stepThrough(page, screen, momentsOf(screen))
