import { describe, expect, it } from 'vitest'
import { movedOn, NEW_READER, pressed, type Shown } from '../../src/phone/reader.ts'
import { showingAt } from '../../src/player/programme/showing.ts'
import { turnAt } from '../../src/player/programme/turn.ts'
import { parseScreen } from '../../src/shared/screen/screen.ts'
import { createShow } from '../../src/view/screen/show.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()
const show = createShow(parseScreen(screens[0]), edition, i18n)
const shownAt = (instant: number): Shown => ({
  show,
  turn: turnAt(show.schedule, showingAt(show.schedule, instant)),
})
const MORNING = Date.parse('2026-11-24T10:00:00+09:00')
const first = shownAt(MORNING)
const second = shownAt(first.turn.endsAt)

describe('the reader of a phone', () => {
  it('goes with the screen, and is told nothing', () => {
    expect(movedOn(NEW_READER, first, second)).toEqual({ stopped: null, says: false, told: null })
  })

  it('stays where they stopped, whatever the screen does, until they go on', () => {
    const stopped = pressed(NEW_READER, 'stop', first)
    expect(movedOn(stopped, first, second).stopped).toBe(first)
    expect(pressed(stopped, 'stop', second).stopped).toBe(first)
    expect(pressed(stopped, 'go', second).stopped).toBeNull()
  })

  it('is told what the screen has moved on to, once they ask for that', () => {
    const asked = pressed(NEW_READER, 'say', first)
    expect(asked.told).toBeNull()
    expect(movedOn(asked, first, second).told).toBe(second)
    expect(pressed(movedOn(asked, first, second), 'quiet', second)).toEqual(NEW_READER)
  })

  it('is told nothing when only the language of the screen changes', () => {
    const inTurn = [...Array(60).keys()]
      .map((minute) => shownAt(MORNING + minute * 60_000))
      .find(({ turn }) => turn.slide.locales.length === 1) as Shown
    const [slide, other] = [inTurn.turn.slide, { ...inTurn.turn.slide, id: 'other', locales: ['en'] }]
    const asked = pressed(NEW_READER, 'say', inTurn)
    const to = { ...inTurn, turn: { ...inTurn.turn, slide: { ...other, subject: slide.subject } } }
    expect(movedOn(asked, inTurn, to)).toBe(asked)
  })

  it('is told also while they have stopped, and what is drawn stays', () => {
    const both = pressed(pressed(NEW_READER, 'say', first), 'stop', first)
    expect(movedOn(both, first, second)).toEqual({ stopped: first, says: true, told: second })
  })
})
