import { isOwnName } from '../../shared/bounded.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import type { LocaleId } from '../../shared/edition/words/locale.ts'
import type { Blanks, NoticeWords } from '../../shared/notice/notice.ts'
import { type Blank, type NoticeTemplate, sentenceWith } from '../../shared/notice/template.ts'
import { formatTime } from '../dates.ts'
import type { I18n, Language } from '../i18n/i18n.ts'
import { departmentHeading } from '../subject/department-lines.ts'
import type { TemplateWords } from './template-words.ts'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** What a template is filled with, and by. */
export interface Filling {
  readonly edition: Edition
  readonly i18n: I18n
  /** The words of the templates, by locale. */
  readonly words: Readonly<Record<LocaleId, TemplateWords>>
}

/** Something is wrong with what was filled in. Each problem names the blank and what was expected in it. */
export class NotFilledError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`Not filled in: ${problems.join('; ')}`)
    this.problems = problems
  }
}

/**
 * The words of a notice in every language of the edition at once. Who fills it in chooses times, places, numbers and
 * choices, and needs none of the languages but their own.
 *
 * @throws NotFilledError with every problem.
 * @throws Error when a language has no words for the template.
 */
export function fillTemplate(
  template: NoticeTemplate,
  blanks: Blanks,
  filling: Filling,
): Record<LocaleId, NoticeWords> {
  const problems = problemsOf(template, blanks, filling.edition)
  if (problems.length > 0) throw new NotFilledError(problems)
  const words = filling.i18n.languages.map((language) => [
    language.locale.id,
    wordsIn(language, template, blanks, filling),
  ])
  return Object.fromEntries(words)
}

function problemsOf({ blanks: known }: NoticeTemplate, blanks: Blanks, edition: Edition): string[] {
  return [
    ...Object.keys(blanks)
      .filter((name) => !Object.hasOwn(known, name))
      .map((name) => `blanks.${name}: expected a blank of the template (${Object.keys(known).join(', ')})`),
    ...Object.entries(known).flatMap(([name, blank]) => {
      const value = Object.hasOwn(blanks, name) ? blanks[name] : undefined
      if (value === undefined) return blank.optional ? [] : [`blanks.${name}: expected ${expected(blank)}`]
      return fits(blank, value, edition)
        ? []
        : [`blanks.${name}: expected ${expected(blank)}, found ${value}`]
    }),
  ]
}

function fits(blank: Blank, value: string | number, edition: Edition): boolean {
  switch (blank.kind) {
    case 'time':
      return typeof value === 'string' && TIME.test(value)
    case 'place':
      return typeof value === 'string' && placesOf(edition).includes(value)
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= blank.least &&
        value <= blank.most &&
        (value - blank.least) % (blank.step ?? 1) === 0
      )
    case 'choice':
      return typeof value === 'string' && blank.of.includes(value)
  }
}

function expected(blank: Blank): string {
  switch (blank.kind) {
    case 'time':
      return 'a time like 08:45'
    case 'place':
      return 'the id of a department or facility'
    case 'number':
      return `a whole number from ${blank.least} to ${blank.most}${blank.step ? ` in steps of ${blank.step}` : ''}`
    case 'choice':
      return blank.of.join(' or ')
  }
}

/** The ids of everything that a notice can name as a place, in the order of the edition. */
export function placesOf({ departments, office }: Edition): string[] {
  return [...departments, ...office.building].map(({ id }) => id).filter(isOwnName)
}

function wordsIn(
  language: Language,
  template: NoticeTemplate,
  blanks: Blanks,
  { edition, words }: Filling,
): NoticeWords {
  const { templates, choices } = words[language.locale.id] ?? {}
  const own = templates?.[template.id]
  if (!own) throw new Error(`locales/${language.locale.id}/notices.json: no words for ${template.id}`)
  const said = (value: string | number, blank: Blank | undefined): string => {
    switch (blank?.kind) {
      case 'time':
        return formatTime(language, String(value))
      case 'place':
        return placeName(edition, language, String(value))
      case 'choice':
        return choices?.[value] ?? ''
      default:
        return String(value)
    }
  }
  const filled = (text: string) =>
    text.replaceAll(/{{(\w+)}}/g, (_, name: string) => said(blanks[name] ?? '', template.blanks[name]))
  return {
    heading: filled(own.heading),
    body: template.sentences.flatMap((sentence) => {
      const id = sentenceWith(sentence, (name) => blanks[name] !== undefined)
      return id === undefined ? [] : [filled(own.sentences[id] ?? '')]
    }),
    by: language.office.heading,
  }
}

/** A department by the sign on its door, or by its name in the language; a facility by its name. */
export function placeName(edition: Edition, language: Language, id: string): string {
  const department = edition.departments.find((each) => each.id === id)
  return department ? departmentHeading(edition, language, department) : language.facility(id).name
}
