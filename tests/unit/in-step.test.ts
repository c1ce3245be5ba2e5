import { describe, expect, it } from 'vitest'
import { joinAt, LEAST_STAND_MS, MOST_AHEAD_MS, shownInstant } from '../../src/player/in-step.ts'
import { totalMs } from '../../src/player/programme/loop.ts'
import { loopsBefore } from '../../src/player/programme/programme.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()

describe('what is shown', () => {
  it('is what the clock says', () => expect(shownInstant(1_000_000, 900_000)).toBe(1_000_000))

  it('does not go back for a moment because the clock was corrected', () =>
    expect(shownInstant(999_800, 1_000_000)).toBe(1_000_000))

  it('goes back if the clock was far off', () =>
    expect(shownInstant(1_000_000, 1_000_001 + MOST_AHEAD_MS)).toBe(1_000_000))
})

describe('another programme', () => {
  it('is joined at once if the current slide stays long enough', () =>
    expect(joinAt(50_000, 50_000 + LEAST_STAND_MS)).toBe(50_000))

  it('is joined at its next slide if the current one would stay too briefly', () =>
    expect(joinAt(50_000, 49_999 + LEAST_STAND_MS)).toBe(49_999 + LEAST_STAND_MS))
})

describe.each(screens)('the loops of $id', (screen) => {
  const programme = programmesOf(screen, edition, i18n)('2026-11-24')

  it('are counted from midnight', () => {
    let at = 0
    for (let loop = 0; loop < 2 * programme.loops.length; loop++) {
      expect(loopsBefore(programme, at)).toBe(loop)
      at += totalMs(programme.loops[loop % programme.loops.length] ?? [])
      expect(loopsBefore(programme, at - 1)).toBe(loop)
    }
  })
})
