import { describe, expect, it } from 'vitest'
import { aboutLines } from '../../src/lines/subject/about-lines.ts'
import { lineupsOf } from '../../src/player/programme/lineup.ts'
import { aboutIds } from '../../src/shared/edition/about.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import { EMPTY_PLAYLIST } from '../support/empty-playlist.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()
const DAY = '2026-11-24'

/** The edition with or without a plan, a place of the plan that may be shown, and facts that are not checked. */
const OFFICES: readonly [plan: boolean, place: boolean, unchecked: boolean, said: readonly string[]][] = [
  [true, true, true, ['about-plan', 'about-now']],
  [true, true, false, ['about-plan', 'about-now']],
  [true, false, true, ['about-plan', 'about-now']],
  [true, false, false, ['about-plan']],
  [false, true, true, ['about-now']],
  [false, true, false, []],
  [false, false, false, []],
]

function officeWith(plan: boolean, place: boolean, unchecked: boolean): Edition {
  const { office, topics } = edition
  return {
    ...edition,
    topics: topics.map(({ period, ...topic }) => (plan && period ? { ...topic, period } : topic)),
    office: {
      ...office,
      plan: { ...office.plan, value: { floor: 9, counter: 93 }, risk: place ? 'low' : 'high' },
    },
    unchecked: unchecked ? { from: 2022, until: 2026 } : null,
  }
}

describe.each(OFFICES)(
  'with a plan: %s, its place: %s, facts not checked: %s',
  (plan, place, unchecked, said) => {
    const office = officeWith(plan, place, unchecked)

    it('a display says of itself what there is to say', () => {
      expect(aboutIds(office)).toEqual([...said, 'about-listen'])
    })

    it('no such slide is without a sentence', () => {
      for (const id of aboutIds(office))
        for (const language of i18n.languages)
          expect(aboutLines(office, language, id, DAY).map(({ part }) => part)).toContain('body')
    })
  },
)

describe('a screen that shows only', () => {
  it.each(['leads', 'departments', 'always', 'pillars', 'daily'] as const)(
    '%s says in every loop how far to trust it, and how to listen to it',
    (list) => {
      const ids = {
        leads: ['goal'],
        departments: ['family-registry'],
        always: ['office'],
        pillars: ['pillar-one'],
        daily: ['initiative-three'],
      }
      for (const loop of lineupsOf({ ...EMPTY_PLAYLIST, [list]: ids[list] }, edition, DAY))
        expect(loop.slice(-3)).toEqual(['about-plan', 'about-now', 'about-listen'])
    },
  )

  it('subjects that may not be shown any more says nothing', () => {
    expect(lineupsOf({ ...EMPTY_PLAYLIST, always: ['gone'], leads: ['gone'] }, edition, DAY)).toEqual([[]])
  })
})
