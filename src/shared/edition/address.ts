import type { Card } from './card.ts'
import type { Edition } from './edition.ts'
import { type ByKind, byKind, type Subject, subjectOf } from './subject.ts'
import type { LocaleId } from './words/locale.ts'

/** The subject of a page, as an address can name it. */
export type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'accessibility' }
  | { readonly kind: 'privacy' }
  | { readonly kind: 'screens' }
  | { readonly kind: 'glossary' }
  /** With a query it is the page of what that finds. */
  | { readonly kind: 'search'; readonly query?: string }
  /** A card to show at a counter, with what its maker has chosen so far. */
  | { readonly kind: 'card'; readonly card?: Card }
  /** All topics, by section. */
  | { readonly kind: 'topics' }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'departments' }
  | { readonly kind: 'department'; readonly id: string }
  | { readonly kind: 'need'; readonly id: string }
  /** What a screen shows at the moment. */
  | { readonly kind: 'now'; readonly screen: string }

/** The facts of the office as CSV, for other sites and apps. */
export const FACILITIES_PATH = '/open-data/public-facilities.csv'

/** Every page of a language, with one for each of the office's screens. */
export function placesOf(
  { topics, departments, needs }: Pick<Edition, 'topics' | 'departments' | 'needs'>,
  screens: readonly { readonly id: string }[],
): Place[] {
  const alone = [
    'home',
    'search',
    'departments',
    'topics',
    'card',
    'glossary',
    'accessibility',
    'privacy',
    'screens',
  ] as const
  return [
    ...alone.map((kind) => ({ kind })),
    ...topics.map(({ id }) => ({ kind: 'topic' as const, id })),
    ...departments.map(({ id }) => ({ kind: 'department' as const, id })),
    ...needs.map(({ id }) => ({ kind: 'need' as const, id })),
    ...screens.map(({ id }) => ({ kind: 'now' as const, screen: id })),
  ]
}

/** Pages for those who mount a panel, what visitors have typed or chosen, and what holds for a moment only. */
const UNLISTED: readonly Place['kind'][] = ['screens', 'search', 'card', 'now']

/** Whether search engines may list a page. */
export function isListed({ kind }: Place): boolean {
  return !UNLISTED.includes(kind)
}

/** The path of the manifest with which a phone keeps the pages of a language as an app. */
export function manifestPath(locale: LocaleId): string {
  return `/${locale}/manifest.webmanifest`
}

/** The path of a page in a language. */
export function pagePath(locale: LocaleId, place: Place): string {
  switch (place.kind) {
    case 'home':
      return `/${locale}`
    case 'accessibility':
      return `/${locale}/accessibility`
    case 'privacy':
      return `/${locale}/privacy`
    case 'screens':
      return `/${locale}/screens`
    case 'glossary':
      return `/${locale}/glossary`
    case 'search':
      return `/${locale}/search${place.query ? `?q=${encodeURIComponent(place.query.toWellFormed())}` : ''}`
    case 'card':
      return `/${locale}/card${place.card ? cardQuery(place.card) : ''}`
    case 'topics':
      return `/${locale}/topics`
    case 'topic':
      return `/${locale}/topics/${place.id}`
    case 'departments':
      return `/${locale}/departments`
    case 'department':
      return `/${locale}/departments/${place.id}`
    case 'need':
      return `/${locale}/needs/${place.id}`
    case 'now':
      return `/${locale}/now/${place.screen}`
  }
}

/** The query of the address of a card, with its question mark. Ids and tags need no escapes. Empty if it says nothing. */
export function cardQuery({ about, ways, language }: Card): string {
  const asked = [
    ...(about === undefined ? [] : [`about=${about}`]),
    ...ways.map((way) => `way=${way}`),
    ...(language === undefined ? [] : [`language=${language}`]),
  ]
  return asked.length > 0 ? `?${asked.join('&')}` : ''
}

/** The short path that leads to a page in the reader's own language: `/t/12`. */
export function shortPath(edition: Edition, place: Place): string {
  switch (place.kind) {
    case 'home':
      return '/'
    case 'accessibility':
      return '/a'
    case 'privacy':
      return '/p'
    case 'screens':
      return '/screens'
    case 'glossary':
      return '/g'
    case 'search':
      return '/f'
    case 'departments':
      return '/d'
    case 'topics':
      return '/t'
    case 'card':
      return '/c'
    case 'topic':
      return `/t/${codeOf(edition.topics, place.id)}`
    case 'department':
      return `/d/${codeOf(edition.departments, place.id)}`
    case 'need':
      return `/n/${codeOf(edition.needs, place.id)}`
    case 'now':
      return `/w/${place.screen}`
  }
}

/** What the letter of a short path with a code stands for. */
const CODED = { t: 'topic', d: 'department', n: 'need' } as const

/** The page a short path leads to, if there is one. */
export function placeOfCode(edition: Edition, letter: keyof typeof CODED, code: string): Place | undefined {
  const entries: readonly Coded[] = edition[`${CODED[letter]}s`]
  const entry = entries.find((candidate) => String(candidate.code) === code)
  return entry && { kind: CODED[letter], id: entry.id }
}

interface Coded {
  readonly id: string
  readonly code: number
}

function codeOf(entries: readonly Coded[], id: string): number {
  const entry = entries.find((candidate) => candidate.id === id)
  if (!entry) throw new Error(`no short address for ${id}`)
  return entry.code
}

/** The page of each kind of subject. */
const PLACES = {
  topic: ({ id }) => ({ kind: 'topic', id }),
  office: ({ id }) => ({ kind: 'topic', id }),
  building: ({ id }) => ({ kind: 'topic', id }),
  languages: ({ id }) => ({ kind: 'topic', id }),
  department: ({ id }) => ({ kind: 'department', id }),
  need: ({ id }) => ({ kind: 'need', id }),
  directory: () => ({ kind: 'departments' }),
  about: ({ id }, screen) => {
    if (id !== 'about-listen') return { kind: 'topics' }
    return screen === undefined ? { kind: 'home' } : { kind: 'now', screen }
  },
  // Every page has the notices.
  notice: () => ({ kind: 'home' }),
  default: () => ({ kind: 'home' }),
  night: () => ({ kind: 'home' }),
} satisfies ByKind<[screen?: string], Place>

/**
 * The page that has everything a slide says of a subject, and more.
 *
 * @param screen the one on which the slide is, of whose moment it may speak.
 */
export function placeOf(subject: Subject, screen?: string): Place {
  return byKind<[screen?: string], Place>(PLACES, subject, screen)
}

/** Whether an edition has the subject of a page. Which screens there are is not a part of any edition. */
export function isThere(edition: Edition, place: Place): boolean {
  if (!('id' in place)) return true
  const subject = subjectOf(edition, place.id)
  return subject !== undefined && placeOf(subject).kind === place.kind
}

/** An address as it is printed for people, without the scheme. */
export function printedAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

/** The place where the glossary explains a term. */
export function termPath(locale: LocaleId, id: string): string {
  return `${pagePath(locale, { kind: 'glossary' })}#${id}`
}
