import { screens } from '../../src/facts/screens.ts'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { slideUnits } from '../../src/lines/slide/slide-units.ts'
import { LONGEST_MS, WARN_MS } from '../../src/player/programme/duration.ts'
import { composeLoop } from '../../src/player/programme/loop.ts'
import { aboutIds } from '../../src/shared/edition/about.ts'
import { WrongInputError } from '../../src/shared/parse-as.ts'
import type { Slide } from '../../src/shared/screen/slide.ts'
import type { BundledEdition } from '../steps/edition.ts'

/**
 * Checks how long slides stay. No visitor stands still for a slide of more than a minute, so the build fails. The words
 * of a slide of more than 45 s should be shortened.
 *
 * @returns a line for each slide over 45 s.
 * @throws WrongInputError that names every slide that is too long.
 */
export function checkDurations({ edition, ui }: BundledEdition, day: string): string[] {
  const i18n = createI18n(ui, edition)
  const units = slideUnits(i18n, edition, day)
  const slides = screens.flatMap((screen) => {
    const { always, leads, pillars, daily, departments } = screen.playlist
    const setting = { screen, locales: edition.locales, cast: edition, units }
    const playlist = [...always, ...leads, ...pillars, ...daily, ...departments]
    return composeLoop(setting, [...playlist, ...aboutIds(edition)])
  })
  const said = new Map(slides.map((slide) => [`${slide.id} ${slide.durationMs}`, slide]))
  const over = (limit: number) =>
    [...said.values()].filter(({ durationMs }) => durationMs > limit).map(describe)
  const refused = over(LONGEST_MS)
  if (refused.length > 0)
    throw new WrongInputError(`Slides over ${LONGEST_MS / 1000} s:\n${refused.join('\n')}`)
  return [...said.values()]
    .filter(({ kind, durationMs }) => kind !== 'directory' && durationMs > WARN_MS)
    .map(describe)
}

function describe({ id, durationMs }: Slide): string {
  return `  ${id}: ${(durationMs / 1000).toFixed(1)} s`
}
