import { type Line, textsOf } from '../../lines/line.ts'
import { slideHeading } from '../../lines/slide/slide-heading.ts'
import { aboutSentences } from '../../lines/subject/about-lines.ts'
import { linesOf } from '../../lines/subject/subject-lines.ts'
import type { Place } from '../../shared/edition/address.ts'
import type { Found } from '../../shared/edition/found.ts'
import type { OpenNow } from '../../shared/edition/office/open-now.ts'
import { subjectOf } from '../../shared/edition/subject.ts'
import type { Statements } from '../../shared/edition/words/statement.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import { plainText } from '../../shared/text/ruby.ts'
import type { OfficeView } from '../parts/office-view.ts'
import type { NowContent } from './now/now-boot.ts'

/** What pages need beside the edition. */
export interface PageContent {
  /** By locale. */
  readonly statements: Readonly<Record<string, Statements>>
  readonly screens: readonly Screen[]
  /** What the query of the page finds, if it has one. */
  readonly found?: readonly Found[]
  /** What a screen shows, for the page of that. */
  readonly now?: NowContent | undefined
  /** Whether the office is open, for the page that says so. */
  readonly openNow?: OpenNow | undefined
}

/** How much of a description a search engine shows, in characters. */
const LONGEST_DESCRIPTION = 160
/** The entry of the edition that speaks of the office itself. */
const OFFICE = 'office'

/** The name of a page, as its title and its first heading have it. It may have readings. */
export function nameOf(
  { edition, i18n }: OfficeView,
  { statements }: PageContent,
  locale: string,
  place: Place,
): string {
  const language = i18n.language(locale)
  switch (place.kind) {
    case 'home':
      return language.t('page.homeHeading', { office: language.office.heading })
    case 'accessibility':
    case 'privacy':
      return statements[locale]?.[place.kind].heading ?? ''
    case 'screens':
      return language.t('setup.heading')
    case 'glossary':
      return language.t('glossary')
    case 'search':
      return language.t('search.heading')
    case 'departments':
      return language.t('page.departmentsHeading')
    case 'now':
      return language.t('now.heading', { screen: place.screen })
    case 'topics':
      return language.t('page.topicsHeading')
    case 'card':
      return language.t('card.heading')
    default:
      return slideHeading(edition, language, { subject: place.id })
  }
}

/** What a search engine shows below the name: the first sentences of the page, as many as it has room for. */
export function descriptionOf(view: OfficeView, content: PageContent, locale: string, place: Place): string {
  const [first = '', ...others] = sentencesOf(view, content, locale, place).map(plainText)
  let description = first
  for (const sentence of others) {
    // A name or a figure is no sentence, so it does not end by itself.
    const longer = `${description}${/[.。]$/.test(description) ? ' ' : ' – '}${sentence}`
    if (longer.length > LONGEST_DESCRIPTION) break
    description = longer
  }
  return description
}

function sentencesOf(
  view: OfficeView,
  { statements }: PageContent,
  locale: string,
  place: Place,
): readonly string[] {
  const { edition, i18n, day } = view
  const language = i18n.language(locale)
  const { t } = language
  switch (place.kind) {
    case 'home':
      return sentencesOfSubject(view, locale, OFFICE)
    case 'accessibility':
    case 'privacy':
      return Object.values(statements[locale]?.[place.kind].parts ?? {})[0]?.lines ?? []
    case 'screens':
      return [t('setup.help')]
    case 'glossary':
      return [t('page.glossaryHelp')]
    case 'search':
    case 'card':
    case 'now':
      return []
    case 'departments':
      return [t('page.departmentsNeed')]
    case 'topics':
      return [
        ...aboutSentences(edition, language, day),
        ...edition.sections.map(({ id }) => language.section(id)),
      ]
    default:
      return sentencesOfSubject(view, locale, place.id)
  }
}

/** What a subject says, with the year of its plan. One without sentences has facts instead. */
function sentencesOfSubject({ edition, i18n, day }: OfficeView, locale: string, id: string): string[] {
  const subject = subjectOf(edition, id)
  if (!subject) return []
  const lines = linesOf(edition, i18n.language(locale), subject, day)
  const said = textsOf(lines, 'label', 'need', 'department', 'body', 'ask', 'more')
  return said.length > 0 ? said : factsOf(lines)
}

function factsOf(lines: readonly Line[]): string[] {
  const days = textsOf(lines, 'days')
  const hours = textsOf(lines, 'times').map((times, index) => `${days[index]} ${times}`)
  return [...hours, ...textsOf(lines, 'phone', 'facility', 'facilityText')]
}
