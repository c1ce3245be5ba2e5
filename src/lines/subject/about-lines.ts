import type { Edition } from '../../shared/edition/edition.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import { ABOUT_SECTION, type AboutId } from '../../shared/edition/subject.ts'
import type { Period } from '../../shared/edition/topic.ts'
import { isOutside } from '../../shared/edition/validity.ts'
import type { Day } from '../../shared/time/day.ts'
import { formatMonth } from '../dates.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'
import { uncheckedCaveat } from '../unchecked-caveat.ts'

/**
 * What the display says of itself, in one language, on slides of its own once a loop. How far to trust it also stands on
 * every page, so that no other slide needs more than a label.
 */
export function aboutLines(edition: Edition, language: Language, id: AboutId, day: Day): Line[] {
  const { heading, body } = language.topic({ section: ABOUT_SECTION, id })
  return [
    ...part('heading', heading),
    ...part('body', [...body, ...(SENTENCES[id]?.(edition, language, day) ?? [])]),
  ]
}

/** All sentences of how far to trust the display, for pages. How to listen to a screen is said at the screen. */
export function aboutSentences(edition: Edition, language: Language, day: Day): string[] {
  return Object.values(SENTENCES).flatMap((sentences) => sentences(edition, language, day))
}

export function aboutHeading(language: Language, id: AboutId): string {
  return language.topic({ section: ABOUT_SECTION, id }).heading
}

type Sentences = (edition: Edition, language: Language, day: Day) => string[]

/** What follows from the facts. The words have the rest. */
const SENTENCES: Readonly<Partial<Record<AboutId, Sentences>>> = {
  /** Whose plan it is, for which months, and that it may have changed. */
  'about-plan': (edition, language, day) => {
    const period = planPeriod(edition)
    if (!period) return []
    const { t, office } = language
    const month = (of: Day) => formatMonth(language, of.slice(0, 7))
    const plan = { office: office.heading, from: month(period.from), until: month(period.until) }
    return [t('about.plan', plan), ...(isOutside(period, day) ? [t('about.changed')] : [])]
  },
  /** Where the present plan is to be had, and what the office has not checked. */
  'about-now': (edition, language) => {
    const plan = planPeriod(edition) && shown(edition.office.plan, edition.sources)
    const key = plan?.asOf === undefined ? 'about.present' : 'about.presentAsOf'
    const month = plan?.asOf === undefined ? undefined : formatMonth(language, plan.asOf)
    const present = plan && language.t(key, { ...plan.value, month })
    const unchecked = uncheckedCaveat(edition, language)
    return [present, unchecked].filter((sentence) => sentence !== undefined)
  },
}

/** The days the newest plan was written for, if the edition has one. */
function planPeriod({ topics }: Pick<Edition, 'topics'>): Period | undefined {
  const periods = topics.flatMap(({ period }) => period ?? [])
  return periods.reduce<Period | undefined>(
    (newest, each) => (newest && newest.until >= each.until ? newest : each),
    undefined,
  )
}
