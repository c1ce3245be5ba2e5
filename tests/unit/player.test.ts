import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IN_STEP, programmeTime, step } from '../../src/player/player.ts'
import { pageAt, pageSpans } from '../../src/player/programme/pages.ts'
import { slideAt } from '../../src/player/programme/showing.ts'
import { parseScreen } from '../../src/shared/screen/screen.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()
const [lobby] = screens
if (!lobby) throw new Error('the office has no lobby screen')
const programmeOf = programmesOf(lobby, edition, i18n)
const NOW = Date.parse('2026-11-24T10:05:00+09:00')
const scene = (state = IN_STEP, now = NOW, loads: readonly number[] = []) =>
  slideAt(programmeOf, 'Asia/Tokyo', state, now, () => loads)

describe('a player', () => {
  it('shows the same slide wherever and whenever it starts', () => {
    // Another panel, which has been on for a week.
    const { edition: own, i18n: spoken } = fixtureOffice()
    const elsewhere = programmesOf(parseScreen(structuredClone(lobby)), own, spoken)
    for (let day = 7; day > 0; day--)
      slideAt(elsewhere, 'Asia/Tokyo', IN_STEP, NOW - day * 86_400_000, () => [])
    expect(slideAt(elsewhere, 'Asia/Tokyo', IN_STEP, NOW, () => [])).toEqual(scene())
  })

  it('shows the programme from its beginning at local midnight', () => {
    const midnight = Date.parse('2026-11-24T00:00:00+09:00')
    expect(scene(IN_STEP, midnight)).toMatchObject({ slide: { kind: 'directory' }, startedAt: midnight })
    expect(scene(IN_STEP, midnight - 1).startedAt).toBeLessThan(midnight)
  })

  it('stands still while it is paused, and continues from there', () => {
    const paused = step(IN_STEP, { kind: 'pause' }, NOW)
    expect(scene(paused, NOW + 600_000)).toEqual(scene())
    const playing = step(paused, { kind: 'play' }, NOW + 600_000)
    expect(scene(playing, NOW + 600_000)).toEqual(scene())
    expect(programmeTime(playing, NOW + 601_000)).toBe(NOW + 1_000)
  })

  it('is not moved by being paused twice, or played while it plays', () => {
    const paused = step(IN_STEP, { kind: 'pause' }, NOW)
    expect(step(paused, { kind: 'pause' }, NOW + 5_000)).toEqual(paused)
    expect(step(IN_STEP, { kind: 'play' }, NOW)).toEqual(IN_STEP)
  })

  it('stays the same object if nothing has changed, so that nothing is drawn', () => {
    const paused = step(IN_STEP, { kind: 'pause' }, NOW)
    const held = step(IN_STEP, { kind: 'hold' }, NOW)
    for (const [state, kind] of [
      [IN_STEP, 'play'],
      [IN_STEP, 'release'],
      [paused, 'pause'],
      [paused, 'hold'],
      [paused, 'release'],
      [held, 'hold'],
    ] as const)
      expect(step(state, { kind }, NOW + 5_000)).toBe(state)
  })

  it('goes where it is told, playing or paused', () => {
    const { pageEndsAt } = scene()
    const next = step(IN_STEP, { kind: 'go', to: pageEndsAt }, NOW)
    expect(scene(next).slide.id).not.toBe(scene().slide.id)
    const paused = step(step(IN_STEP, { kind: 'pause' }, NOW), { kind: 'go', to: pageEndsAt }, NOW + 9_000)
    expect(scene(paused, NOW + 99_000).slide.id).toBe(scene(next).slide.id)
  })

  it('continues from where it was held when it is let go; stopped on purpose, it stays', () => {
    const held = step(IN_STEP, { kind: 'hold' }, NOW)
    expect(scene(held, NOW + 600_000).slide.id).toBe(scene().slide.id)
    const released = step(held, { kind: 'release' }, NOW + 600_000)
    expect(scene(released, NOW + 600_000).slide.id).toBe(scene().slide.id)
    const stopped = step(step(held, { kind: 'pause' }, NOW), { kind: 'release' }, NOW + 1)
    expect(stopped.pausedAt).toBe(NOW)
    const playing = step(step(held, { kind: 'play' }, NOW), { kind: 'release' }, NOW + 1)
    expect(playing.pausedAt).toBeNull()
  })

  it('gives the frame of a slide to each of its languages for an equal time', () => {
    const { slide, startedAt } = scene(IN_STEP, Date.parse('2026-11-24T00:00:01+09:00'))
    const share = slide.durationMs / 3
    const frames = [0.5, 1.5, 2.5].map((turn) => scene(IN_STEP, startedAt + turn * share).frame)
    expect(frames).toEqual(['ja', 'ja-simple', 'en'])
  })

  it('always gives the time of its next change, which is ahead', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: NOW, max: NOW + 86_400_000 }),
        fc.array(fc.nat(9), { maxLength: 5 }),
        (now, loads) => {
          const { changesAt, pageEndsAt, page, pages } = scene(IN_STEP, now, loads)
          expect(changesAt).toBeGreaterThan(now)
          expect(pageEndsAt).toBeGreaterThanOrEqual(changesAt)
          expect(page).toBeLessThan(pages)
        },
      ),
    )
  })
})

describe('the pages of a slide', () => {
  it('share its time in proportion to their text', () => {
    expect(pageSpans(40_000, [1, 3])).toEqual([
      { page: 0, fromMs: 0, untilMs: 10_000 },
      { page: 1, fromMs: 10_000, untilMs: 40_000 },
    ])
  })

  it('are one if it has not been drawn yet, or has nothing to read', () => {
    expect(pageSpans(40_000, [])).toHaveLength(1)
    expect(pageSpans(40_000, [0, 0])).toHaveLength(1)
  })

  it('have eight seconds each at least, at the cost of the longer ones, or equal times where the slide is too short', () => {
    expect(pageSpans(40_000, [9, 1]).map(({ untilMs }) => untilMs)).toEqual([32_000, 40_000])
    expect(pageSpans(40_000, [10, 9, 1]).map(({ untilMs }) => untilMs)).toEqual([16_842, 32_000, 40_000])
    expect(pageSpans(12_000, [9, 1]).map(({ untilMs }) => untilMs)).toEqual([6_000, 12_000])
  })

  it('follow one another without a gap, for any measurement', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 2, maxLength: 9 }), (loads) => {
        fc.pre(loads.some((load) => load > 0))
        const spans = pageSpans(59_000, loads)
        expect(spans[0]?.fromMs).toBe(0)
        expect(spans.at(-1)?.untilMs).toBe(59_000)
        for (const [index, span] of spans.entries()) expect(span.fromMs).toBe(spans[index - 1]?.untilMs ?? 0)
        for (const { fromMs, untilMs } of spans)
          expect(untilMs - fromMs).toBeGreaterThanOrEqual(
            Math.floor(Math.min(8_000, 59_000 / loads.length)) - 1,
          )
        expect(pageAt(spans, 58_999).page).toBe(loads.length - 1)
      }),
    )
  })
})
