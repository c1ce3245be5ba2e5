import { describe, expect, it } from 'vitest'
import { WARNING_MS } from '../../src/player/absence.ts'
import { sceneAt } from '../../src/player/scene.ts'
import { beginPanel, type Moment, type PanelState } from '../../src/player/state.ts'
import { type PanelEvent, step } from '../../src/player/step.ts'
import { newVisit, type Press } from '../../src/player/visit.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { createShow } from '../../src/view/screen/show.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

// What a visitor does at a touch panel, and what is left of it.

const { edition, i18n } = fixtureOffice()
const AT = Date.parse('2026-11-24T10:05:00+09:00')
const MINUTE = 60_000
const touched = (screen: Screen): Screen => ({ ...screen, input: 'touch' })
const panel = (screen: Screen) =>
  beginPanel(createShow(screen, edition, i18n), newVisit({ text: 'default', theme: 'default' }), momentAt(0))

const momentAt = (ms: number): Moment => ({
  now: AT + ms,
  isKnown: true,
  steadyMs: ms,
  startsPaused: false,
})

/** A panel whose time passes. */
function standBefore(screen: Screen) {
  let ms = 0
  let state: PanelState = panel(screen)
  const send = (event: PanelEvent) => {
    state = step(state, event, momentAt(ms))
    return state
  }
  send({ kind: 'time' })
  return {
    send,
    press: (press: Press) => {
      ms += 1_000
      send({ kind: 'woken' })
      return send({ kind: 'pressed', press })
    },
    /** Without waiting: a hand that trembles. */
    pressAgain: (press: Press) => send({ kind: 'pressed', press }),
    pass: (passes: number) => {
      ms += passes
      return send({ kind: 'time' })
    },
    state: () => state,
    scene: () => sceneAt(state, momentAt(ms)),
  }
}

/** Everything that a visitor can do before leaving. */
const VISITS: readonly (readonly [what: string, presses: readonly Press[]])[] = [
  ['the start view in another language', [{ kind: 'language', locale: 'en' }]],
  ['an answer', [{ kind: 'start' }, { kind: 'subject', id: 'moving' }]],
  ['a search', [{ kind: 'search' }, { kind: 'type', typed: 'secret' }]],
  [
    'a card',
    [
      { kind: 'card', about: 'moving' },
      { kind: 'say', sentence: { name: 'way', value: 'writing' } },
      { kind: 'say', sentence: { name: 'language', value: 'vi' } },
      { kind: 'step', step: 'sheet' },
    ],
  ],
  ['the help', [{ kind: 'help' }]],
  ['large text', [{ kind: 'text' }]],
  ['other colours', [{ kind: 'theme' }]],
  ['a slide that was stopped', [{ kind: 'pause' }]],
  ['a slide that was turned', [{ kind: 'next' }]],
]

describe.each(screens.map(touched))('at a touch panel ($id)', (screen) => {
  it('the plan rotates when nobody is there', () => {
    const { scene, pass } = standBefore(screen)
    const slides = new Set<string>()
    for (let time = 0; time < 20; time++) {
      expect([scene().layer, scene().warns]).toEqual(['slide', false])
      slides.add(scene().slide.id)
      pass(30_000)
    }
    expect(slides.size).toBeGreaterThan(1)
  })

  it.each([
    ['the slide', { kind: 'slide' }],
    ['a language', { kind: 'language', locale: 'en' }],
    ['the button', { kind: 'start' }],
  ] as const)('a first touch of %s opens the start view', (_, press) => {
    const { press: touch, scene, state } = standBefore(screen)
    touch(press)
    expect([scene().layer, state().visit.opened.kind]).toEqual(['opened', 'start'])
    if (press.kind === 'language') expect(scene().frame).toBe('en')
  })

  it('a touch of a slide that a visitor has stopped stops nothing else', () => {
    const { press, scene } = standBefore(screen)
    press({ kind: 'pause' })
    press({ kind: 'slide' })
    expect(scene().layer).toBe('slide')
  })

  it.each(VISITS)(
    'asks whether anybody is there before %s ends, and then nothing of it is left',
    (_, presses) => {
      const { press, pass, scene, state } = standBefore(screen)
      const { untouched, start } = state()
      for (const each of presses) press(each)
      const before = state().visit
      while (!scene().warns) {
        expect(state().visit).toBe(before)
        pass(1_000)
      }
      expect(state().visit).toBe(before)
      pass(WARNING_MS - 1)
      expect(scene().warns).toBe(true)
      pass(1)
      expect([state().visit, scene().warns]).toEqual([start, false])
      expect(JSON.stringify(state().visit)).not.toContain('secret')
      expect(state().pressed).toBe(null)
      // The start view stays for the next visitor, who may stand there already, and then the plan rotates.
      pass(MINUTE - 1)
      expect(scene().layer).toBe('opened')
      pass(1)
      expect([state().visit, scene().layer]).toEqual([untouched, 'slide'])
    },
  )

  it.each(VISITS)('goes on with %s if somebody answers', (_, presses) => {
    const { press, send, pass, scene, state } = standBefore(screen)
    for (const each of presses) press(each)
    const before = state().visit
    while (!scene().warns) pass(1_000)
    // The finger comes down on the question, which stays until the finger is up.
    send({ kind: 'woken' })
    expect(scene().warns).toBe(true)
    press({ kind: 'stay' })
    expect([state().visit, scene().warns]).toEqual([before, false])
  })

  it('takes the same press within half a second for one', () => {
    const { press, pressAgain, pass, state } = standBefore(screen)
    press({ kind: 'text' })
    pressAgain({ kind: 'text' })
    expect(state().visit.appearance.text).toBe('large')
    pass(499)
    pressAgain({ kind: 'text' })
    expect(state().visit.appearance.text).toBe('large')
    pass(1)
    pressAgain({ kind: 'text' })
    expect(state().visit.appearance.text).toBe('default')
  })

  it('takes different presses at once: a person may type fast', () => {
    const { press, pressAgain, state } = standBefore(screen)
    press({ kind: 'search' })
    for (const typed of ['a', 'ab', 'abc']) pressAgain({ kind: 'type', typed })
    expect(state().visit.opened).toMatchObject({ typed: 'abc' })
  })

  it('shows the answer to the last letter only, and none after the visit', () => {
    const { press, send, pass, state } = standBefore(screen)
    const found = [{ kind: 'need', id: 'moving' }] as const
    press({ kind: 'search' })
    press({ kind: 'type', typed: 'mov' })
    press({ kind: 'type', typed: 'movi' })
    send({ kind: 'found', typed: 'mov', found })
    expect(state().visit.opened).toMatchObject({ found: null })
    send({ kind: 'found', typed: 'movi', found })
    expect(state().visit.opened).toMatchObject({ found })
    pass(60 * MINUTE)
    send({ kind: 'found', typed: 'movi', found })
    expect(JSON.stringify(state().visit.opened)).not.toContain('movi')
  })

  it('keeps no more of what is typed than fits its field', () => {
    const { press, state } = standBefore(screen)
    press({ kind: 'search' })
    press({ kind: 'type', typed: 'x'.repeat(10_000) })
    expect(JSON.stringify(state()).length).toBeLessThan(1_000_000)
    expect(state().visit.opened).toMatchObject({ typed: 'x'.repeat(40) })
  })

  it('goes back to what was open before, and always ends there', () => {
    const { press, state } = standBefore(screen)
    press({ kind: 'start' })
    press({ kind: 'page', page: 1 })
    press({ kind: 'subject', id: 'moving' })
    press({ kind: 'close' })
    expect(state().visit.opened).toEqual({ kind: 'start', page: 1 })
    press({ kind: 'search' })
    press({ kind: 'type', typed: 'tax' })
    press({ kind: 'subject', id: 'taxes' })
    press({ kind: 'card', about: 'taxes' })
    for (const kind of ['subject', 'search', 'start']) {
      press({ kind: 'close' })
      expect(state().visit.opened.kind).toBe(kind)
    }
    for (const kind of ['help', 'languages', 'search', 'topics', 'words'] as const) {
      press({ kind })
      press({ kind })
      expect(state().visit.opened.kind).toBe('start')
    }
  })
})

describe.each(screens.map(touched))('a card at a touch panel ($id)', (screen) => {
  const cardIn = ({ visit: { opened } }: PanelState) => opened.kind === 'card' && [opened.step, opened.card]

  it('is made and shown in three presses from an answer', () => {
    const { press, state } = standBefore(screen)
    press({ kind: 'subject', id: 'moving' })
    press({ kind: 'card', about: 'moving' })
    press({ kind: 'say', sentence: { name: 'way', value: 'writing' } })
    press({ kind: 'step', step: 'sheet' })
    expect(cardIn(state())).toEqual(['sheet', { about: 'moving', ways: ['writing'] }])
  })

  it('keeps what was chosen when its maker goes back to choose', () => {
    const { press, state } = standBefore(screen)
    press({ kind: 'help' })
    press({ kind: 'card', about: null })
    press({ kind: 'say', sentence: { name: 'language', value: 'vi' } })
    press({ kind: 'step', step: 'about' })
    press({ kind: 'close' })
    press({ kind: 'step', step: 'about' })
    press({ kind: 'say', sentence: { name: 'about', value: 'taxes' } })
    const card = { about: 'taxes', ways: [], language: 'vi' }
    expect(cardIn(state())).toEqual(['ways', card])
    press({ kind: 'step', step: 'sheet' })
    press({ kind: 'close' })
    expect(cardIn(state())).toEqual(['ways', card])
    press({ kind: 'close' })
    expect(state().visit.opened.kind).toBe('help')
  })
})

describe('a wall that nobody touches', () => {
  it.each(screens.filter(({ input }) => input === 'none'))('$id never asks anything', (screen) => {
    const { press, pass, scene } = standBefore(screen)
    press({ kind: 'pause' })
    for (let time = 0; time < 200; time++) {
      expect(scene().warns).toBe(false)
      pass(1_000)
    }
  })
})
