import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBoard } from '../../src/player/create-board.ts'
import { IN_STEP } from '../../src/player/player.ts'
import { nightAt, slideAt } from '../../src/player/programme/showing.ts'
import { type Scene, sceneAt } from '../../src/player/scene.ts'
import { beginPanel, type Moment, type PanelState } from '../../src/player/state.ts'
import { type PanelEvent, step } from '../../src/player/step.ts'
import { newVisit, type Press } from '../../src/player/visit.ts'
import { sentencesFor } from '../../src/shared/edition/card-sentences.ts'
import { type Screen, withoutPlaylist } from '../../src/shared/screen/screen.ts'
import { createShow, type Show } from '../../src/view/screen/show.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'
import { noticeIn } from '../support/notices.ts'

const { edition, i18n } = fixtureOffice()
const MINUTE = 60_000
const DAY = 86_400_000
const AT = Date.parse('2026-11-24T10:05:00+09:00')
const APPEARANCE = { text: 'default', theme: 'default' } as const
const HOURS = { from: '07:00', until: '20:00', closedDays: 'night' } as const

const SHOWS: readonly Show[] = screens.flatMap((screen: Screen) =>
  [screen, { ...screen, hours: HOURS }].map((each) => createShow(each, edition, i18n)),
)
const without = ({ screen }: Show) => createShow(withoutPlaylist(screen), edition, i18n)
const needs = edition.needs.map(({ id }) => id)
const subjects = [...edition.topics, ...edition.departments].map(({ id }) => id)

const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('pause', 'play', 'previous', 'next', 'text', 'theme'),
  }),
  fc.record({ kind: fc.constantFrom('start', 'close', 'topics', 'words', 'help', 'languages', 'search') }),
  fc.record({ kind: fc.constant('page' as const), page: fc.nat(20) }),
  fc.record({ kind: fc.constant('subject' as const), id: fc.constantFrom(...needs, ...subjects, 'gone') }),
  fc.record({ kind: fc.constant('type' as const), typed: fc.string({ maxLength: 100 }) }),
  fc.record({ kind: fc.constant('card' as const), about: fc.constantFrom(null, ...needs) }),
  fc.record({
    kind: fc.constant('say' as const),
    sentence: fc.constantFrom(...sentencesFor({ abouts: [...needs, 'gone'], languages: ['vi', 'gone'] })),
  }),
  fc.record({ kind: fc.constant('step' as const), step: fc.constantFrom('ways', 'about', 'sheet') }),
  fc.record({
    kind: fc.constant('language' as const),
    locale: fc.constantFrom(...edition.locales.map(({ id }) => id)),
  }),
  fc.record({ kind: fc.constant('topic' as const), subject: fc.constantFrom(...subjects, 'gone') }),
)
/** The events on a panel from outside. The walk below does what it answers to itself. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constantFrom('time', 'noticed', 'woken', 'held', 'released', 'stayed', 'narrowed'),
  }),
  fc.record({ kind: fc.constant('pressed' as const), press }),
  fc.record({ kind: fc.constant('came' as const), isEmpty: fc.boolean() }),
)
const passing = fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 3 * DAY }))
const stroke = fc.record({
  happening,
  passesMs: passing,
  /** How far the clock is set meanwhile; usually it is not. */
  setMs: fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -30 * 365 * DAY, max: 30 * 365 * DAY }) },
  ),
  isKnown: fc.oneof(
    { weight: 9, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  /** The loads of the pages of the next slide; null if it cannot be drawn. */
  loads: fc.option(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 5 }), {
    freq: 9,
  }),
})
type Stroke = typeof stroke extends fc.Arbitrary<infer T> ? T : never
const story = fc.record({
  /** Its place among the shows. */
  show: fc.nat({ max: SHOWS.length - 1 }),
  startsPaused: fc.boolean(),
  strokes: fc.array(stroke, { maxLength: 25 }),
})
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never

interface Walked {
  readonly state: PanelState<Show>
  readonly moment: Moment
}

/** Draws as the runner does: a slide that cannot be drawn is reported, and the next is tried. */
function drawn(state: PanelState<Show>, moment: Moment, loads: readonly number[] | null): PanelState<Show> {
  for (let tries = 0; loads === null && tries < 3 && state.standIn === 'none'; tries++)
    state = step(state, { kind: 'undrawable', scene: sceneAt(state, moment) }, moment)
  const scene = sceneAt(state, moment)
  const { opened } = state.visit
  const what = scene.layer === 'opened' ? opened.kind : scene.slide.id
  return step(state, { kind: 'drawn', scene, measured: { what, loads: loads ?? [1] } }, moment)
}

const showOf = ({ show }: Pick<Story, 'show'>) => SHOWS[show] as Show

function begin({ show, startsPaused }: Pick<Story, 'show' | 'startsPaused'>): Walked {
  const moment = { now: AT, isKnown: true, steadyMs: 0, startsPaused }
  const state = beginPanel(showOf({ show }), newVisit(APPEARANCE), moment)
  return { state: drawn(step(state, { kind: 'time' }, moment), moment, [1]), moment }
}

function later(
  { state, moment }: Walked,
  ms: number,
  event: PanelEvent<Show> = { kind: 'time' },
  loads: readonly number[] | null = [1],
  change: Partial<Moment> = {},
): Walked {
  const next = { ...moment, now: moment.now + ms, steadyMs: moment.steadyMs + ms, ...change }
  return { state: drawn(step(state, event, next), next, loads), moment: next }
}

function walk(told: Story, onEach: (walked: Walked) => void = () => {}): Walked {
  let walked = begin(told)
  for (const { happening: what, passesMs, setMs, isKnown, loads } of told.strokes as Stroke[]) {
    const event: PanelEvent<Show> =
      what.kind === 'came'
        ? { kind: 'came', show: what.isEmpty ? without(showOf(told)) : showOf(told) }
        : what
    const now = walked.moment.now + passesMs + setMs
    walked = later(walked, passesMs, event, loads, { now, isKnown })
    onEach(walked)
  }
  return walked
}

const always = (property: (told: Story) => void, numRuns = 60) =>
  fc.assert(fc.property(story, property), { numRuns })

const emergency = (now: number) =>
  createBoard([
    {
      notice: noticeIn(['ja', 'en'], 'emergency', { from: now, since: now, until: now + 10 * MINUTE }),
      slide: { id: 'made-up', kind: 'notice', subject: 'made-up', locales: ['ja', 'en'], durationMs: MINUTE },
    },
  ])

describe('for any sequence of events on a panel', () => {
  it('a scene is on, at one of its pages, until an instant within a minute', () => {
    always((told) => {
      walk(told, ({ state, moment }) => {
        const { layer, slide, frame, page, pages, dueAt } = sceneAt(state, moment)
        expect(layer === 'opened' ? state.show.screen.locales : slide.locales).toContain(frame)
        expect(page).toBeGreaterThanOrEqual(0)
        expect(page).toBeLessThan(pages)
        expect(dueAt).toBeLessThanOrEqual(moment.now + MINUTE)
        expect(Number.isNaN(dueAt)).toBe(false)
      })
    })
  })

  it('the same state at the same moment gives the same scene', () => {
    always((told) => {
      walk(told, ({ state, moment }) => expect(sceneAt(state, moment)).toEqual(sceneAt(state, moment)))
    })
  })

  it('precedence holds: emergency, given up, night, list, slide', () => {
    always((told) => {
      walk(told, ({ state, moment }) => {
        const layer = (of: PanelState<Show>): Scene['layer'] => sceneAt(of, moment).layer
        const calm = { ...state, standIn: 'none' as const, notices: null }
        const { programmeOf, timeZone } = state.show.schedule
        const isNight = moment.isKnown && nightAt(programmeOf, timeZone, moment.now) !== undefined
        const isOpen = state.visit.opened.kind !== 'none'
        expect(layer(calm)).toBe(isNight ? 'night' : isOpen ? 'opened' : 'slide')
        const givenUp = { ...calm, standIn: 'given-up' as const }
        expect(layer(givenUp)).toBe('given-up')
        expect(sceneAt(givenUp, moment).slide.kind).toBe('default')
        const warned = { ...givenUp, notices: emergency(moment.now) }
        expect(layer(warned)).toBe('emergency')
        expect(sceneAt(warned, { ...moment, now: moment.now + 10 * MINUTE }).layer).not.toBe('emergency')
      })
    })
  })

  it('when its visitor has gone, it is in step with the clock and shows nothing outdated', () => {
    always((told) => {
      let walked = walk({ ...told, startsPaused: false })
      walked = later(walked, 30 * MINUTE, { kind: 'time' }, [1], { isKnown: true })
      // A slide that begins early stays until the clock has caught up.
      for (let minute = 0; minute < 12; minute++) walked = later(walked, MINUTE)
      const { state, moment } = walked
      expect(state.visit).toBe(state.untouched)
      const { programmeOf, timeZone } = state.show.schedule
      const on =
        nightAt(programmeOf, timeZone, moment.now) ??
        slideAt(programmeOf, timeZone, IN_STEP, moment.now, () => [])
      const scene = sceneAt(state, moment)
      // The next slide begins early if the current one would stay too briefly.
      const isEarly = scene.startedAt > moment.now && scene.startedAt - moment.now < 2 * MINUTE
      if (!isEarly) expect(scene.slide.id).toBe(on.slide.id)
    })
  })

  it('another edition plays from the next slide on', () => {
    always((told) => {
      // A night lasts for hours, so the walk uses only shows without hours.
      const { state, moment } = walk({ ...told, startsPaused: false, show: told.show - (told.show % 2) })
      const next = without(showOf(told))
      const came = later({ state, moment }, 0, { kind: 'came', show: next })
      let walked = came
      for (let minute = 0; minute < 45; minute++)
        walked = later(walked, MINUTE, { kind: 'time' }, [1], { isKnown: true })
      expect(walked.state.show).toBe(next)
      expect(walked.state.waiting).toBeNull()
    })
  })

  it('a panel that was given up shows its default slide for good', () => {
    always((told) => {
      const { state, moment } = walk(told)
      let walked = later({ state, moment }, 0, { kind: 'given-up' })
      for (let hour = 0; hour < 30; hour++) {
        walked = later(walked, 60 * MINUTE)
        expect(sceneAt(walked.state, walked.moment).slide.kind).toBe('default')
      }
    }, 40)
  })
})
