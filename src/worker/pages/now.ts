import type { Context } from 'hono'
import { showingAt } from '../../player/programme/showing.ts'
import { turnAt } from '../../player/programme/turn.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import { type NowContent, textsToFollow } from '../../view/pages/now/now-boot.ts'
import { assets, builtAt, ui } from '../build.ts'
import type { AppEnv } from '../env.ts'
import { programmesFor } from '../screens/programmes.ts'
import { optionsOf } from '../screens/screen-options.ts'

/**
 * What a screen shows at the moment of a request, or at the instant to which the address sets the clock, as the screen's
 * own address does.
 *
 * @throws HTTPException when the address asks for an invalid instant or invalid hours.
 */
export function nowOn(c: Context<AppEnv>, screen: Screen, locale: string): NowContent {
  const { at: asked, hours } = optionsOf(c)
  const published = c.var.published
  const { edition, hash, url } = published
  const schedule = { programmeOf: programmesFor(published, screen, hours), timeZone: edition.office.timeZone }
  const at = asked ?? Date.now()
  return {
    turn: turnAt(schedule, showingAt(schedule, at)),
    boot: {
      at,
      preview: asked !== null,
      builtAt,
      hours,
      locale,
      origin: c.env.PUBLIC_ORIGIN,
      pictograms: assets.pictograms,
      editionUrl: url,
      editionTag: `"${hash}"`,
      ui: textsToFollow(ui, locale),
      screen,
    },
  }
}
