import { expect, it } from 'vitest'
import { screens } from '../../src/facts/screens.ts'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { programmesFor } from '../../src/worker/screens/programmes.ts'
import { loadBundle } from '../support/bundle.ts'

const DAY = '2026-11-24'
const { edition, ui, i18n } = loadBundle()

it('The Worker keeps the programmes of a screen for each edition, and does not mix them up', () => {
  const without = { ...edition, topics: edition.topics.filter(({ id }) => id !== 'goal') }
  const first = { edition, i18n }
  const second = { edition: without, i18n: createI18n(ui, without) }
  for (const screen of screens) {
    const subjects = (published: typeof first) =>
      programmesFor(published, screen)(DAY).slides.map(({ subject }) => subject)
    expect(programmesFor(first, screen)).toBe(programmesFor(first, screen))
    expect(subjects(first)).toContain('goal')
    expect(subjects(second)).not.toContain('goal')
    expect(subjects(first)).toContain('goal')
  }
})
