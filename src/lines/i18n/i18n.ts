import type { ParseKeys } from 'i18next'
import type { Edition } from '../../shared/edition/edition.ts'
import type { Topic } from '../../shared/edition/topic.ts'
import type { Glossary } from '../../shared/edition/words/glossary.ts'
import type { Locale, LocaleId } from '../../shared/edition/words/locale.ts'
import type {
  DepartmentWords,
  FacilityWords,
  HoursWords,
  NeedWords,
  TopicWords,
} from '../../shared/edition/words/words.ts'

/** The texts of the app itself, by locale. They ship with the app and are never in an edition. */
export type Ui = Readonly<Record<LocaleId, object>>

/** A text of the app in one language. Values replace its `{{placeholders}}`. */
export type Translate = (
  key: ParseKeys<'ui'>,
  values?: Readonly<Record<string, string | number | undefined>>,
) => string

/** One language, ready for use. */
export interface Language {
  readonly locale: Locale
  /** Texts of the app: controls, labels, states. */
  readonly t: Translate
  topic(topic: Pick<Topic, 'section' | 'id'>): TopicWords
  department(id: string): DepartmentWords
  need(id: string): NeedWords
  /** The words of the office itself, which every header shows. */
  readonly office: TopicWords
  /** The words around the opening hours. */
  readonly hours: HoursWords
  section(id: string): string
  group(id: string): string
  facility(id: string): FacilityWords
  unknown(id: string): string
  /** The meaning of the terms of the office and its plan. */
  readonly glossary: Glossary
}

export interface I18n {
  readonly languages: readonly Language[]
  /** @throws Error when the edition does not have the locale. */
  language(id: LocaleId): Language
}

/**
 * The languages of an edition. No language falls back to another: `parseEdition` refuses an edition that lacks a word.
 *
 * @param translateIn the app's own texts in a locale.
 * @throws Error when the app has no texts in a locale of the edition.
 */
export function i18nOf(edition: Edition, translateIn: (id: LocaleId) => Translate): I18n {
  const languages = edition.locales.map((locale) => language(translateIn(locale.id), locale, edition))
  return {
    languages,
    language(id) {
      const found = languages.find((candidate) => candidate.locale.id === id)
      if (!found) throw new Error(`the edition has no locale ${id}`)
      return found
    },
  }
}

/** @throws Error when the app has no texts in this locale. */
export function textsOfApp(ui: Ui, id: LocaleId): object {
  const texts = ui[id]
  if (!texts) throw new Error(`locales/${id}: expected the words of the app in this locale`)
  return texts
}

function language(t: Translate, locale: Locale, edition: Edition): Language {
  const words = edition.words[locale.id]
  if (!words) throw new Error(`the edition has no words in ${locale.id}`)
  return {
    locale,
    t,
    topic: ({ section, id }) => found(words.topics[section]?.[id], `topics.${section}.${id}`),
    office: found(words.topics.office?.office, 'topics.office.office'),
    department: (id) => found(words.departments[id], `departments.${id}`),
    need: (id) => found(words.needs[id], `needs.${id}`),
    hours: words.hours,
    section: (id) => found(words.sections[id], `sections.${id}`),
    group: (id) => found(words.groups[id], `groups.${id}`),
    facility: (id) => found(words.facilities[id], `facilities.${id}`),
    unknown: (id) => found(words.unknown[id], `unknown.${id}`),
    glossary: words.glossary,
  }
}

function found<T>(words: T | undefined, path: string): T {
  if (words === undefined) throw new Error(`no words for ${path}`)
  return words
}
