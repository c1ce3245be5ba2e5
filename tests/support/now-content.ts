import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import type { Ui } from '../../src/lines/i18n/i18n.ts'
import { showingAt } from '../../src/player/programme/showing.ts'
import { turnAt } from '../../src/player/programme/turn.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { type NowContent, textsToFollow } from '../../src/view/pages/now/now-boot.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'

/** What a screen shows at an instant, in ms since 1970, for the page of that in a language. */
export function nowContentOf(
  { edition, ui }: { edition: Edition; ui: Ui },
  screen: Screen,
  locale: string,
  at: number,
): NowContent {
  const programmeOf = programmesOf(screen, edition, createI18n(ui, edition))
  const schedule = { programmeOf, timeZone: edition.office.timeZone }
  return {
    turn: turnAt(schedule, showingAt(schedule, at)),
    boot: {
      at,
      preview: true,
      builtAt: at,
      hours: null,
      locale,
      origin: 'https://office.example',
      pictograms: '/pictograms.svg',
      editionUrl: '/edition.json',
      editionTag: '"edition"',
      ui: textsToFollow(ui, locale),
      screen,
    },
  }
}
