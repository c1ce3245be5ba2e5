import { screens } from '../../src/facts/screens.ts'
import { pagePath } from '../../src/shared/edition/address.ts'
import type { Card } from '../../src/shared/edition/card.ts'
import { cardChoices } from '../../src/shared/edition/card-choices.ts'
import { shown } from '../../src/shared/edition/fact/fact.ts'
import { WAYS } from '../../src/shared/edition/way.ts'
import { loadBundle } from './bundle.ts'

const { edition } = loadBundle()
const inSection = (section: string) => edition.topics.filter((topic) => topic.section === section)
/** A department whose page has most on it: one with a counter that may be shown, if there is one. */
const department =
  edition.departments.find(({ counter }) => shown(counter, edition.sources)) ?? edition.departments[0]
const topics = ['initiatives', 'pillars', 'office', 'building', 'languages'].flatMap((section) =>
  inSection(section).slice(0, 1),
)

/** One whose answer is a department, one that a source answers in part, one without an answer, if there are such. */
const needs = (['all', 'part', 'none'] as const).flatMap((how) =>
  edition.needs.filter(({ covered }) => covered === how).slice(0, 1),
)

const { abouts, languages } = cardChoices(edition)
/** A card that says all it can at once. */
export const FULL_CARD: Card = { about: abouts[0], ways: WAYS, language: languages[0] }

/** The address of one page of each kind in a language. The last one does not exist. */
export function pageKinds(locale: string): string[] {
  return [
    pagePath(locale, { kind: 'home' }),
    pagePath(locale, { kind: 'search' }),
    // What some words find, and what nothing can be found by.
    pagePath(locale, { kind: 'search', query: 'tax' }),
    pagePath(locale, { kind: 'search', query: 'qwerty' }),
    pagePath(locale, { kind: 'departments' }),
    pagePath(locale, { kind: 'topics' }),
    pagePath(locale, { kind: 'card' }),
    pagePath(locale, { kind: 'card', card: FULL_CARD }),
    ...topics.map(({ id }) => pagePath(locale, { kind: 'topic', id })),
    ...(department ? [pagePath(locale, { kind: 'department', id: department.id })] : []),
    ...needs.map(({ id }) => pagePath(locale, { kind: 'need', id })),
    pagePath(locale, { kind: 'accessibility' }),
    pagePath(locale, { kind: 'privacy' }),
    pagePath(locale, { kind: 'screens' }),
    ...screens.slice(0, 1).map(({ id }) => pagePath(locale, { kind: 'now', screen: id })),
    pagePath(locale, { kind: 'glossary' }),
    `/${locale}/nothing`,
  ]
}
