import type { Edition } from '../../shared/edition/edition.ts'
import type { Topic } from '../../shared/edition/topic.ts'
import { QUOTE } from '../draft/quote.ts'
import { plain } from '../draft/subjects.ts'
import { type Initiative, isSame, type Plan } from './parse-plan.ts'

/** Where the plan was read. */
export interface PlanPage {
  readonly title: string
  readonly url: string
  /** The first year of the plan. */
  readonly year: number
}

const SECTION = 'initiatives'
const HEADING = '主な事業・取組'
const EMPTY = { heading: '', body: [''], more: [] }

/**
 * A draft with a topic for each initiative of a plan. Its words are empty in every language, and its words in the plan
 * stand beside it for whoever fills it in. What the draft had before stays.
 */
export function withPlan(edition: Edition, plan: Plan, { title, url, year }: PlanPage): Edition {
  const key = `PLAN_${year}`
  const source = { title, url, date: null, kind: 'official' as const }
  const last = Math.max(0, ...edition.topics.map(({ code }) => code))
  const known = new Set(edition.topics.map(({ id }) => id))
  const ids = freeIds(`plan-${year}`, plan.initiatives.length, known)
  const topics = plan.initiatives.map((initiative, index) => ({
    ...topicOf(edition, initiative, plan),
    id: ids[index] ?? '',
    code: last + 1 + index,
    section: SECTION,
    source: { key, heading: HEADING },
    period: { from: `${year}-04-01`, until: `${year + 1}-03-31` },
    [QUOTE]: quoteText(initiative),
  }))
  const sections = edition.sections.some(({ id }) => id === SECTION)
    ? edition.sections
    : [...edition.sections, { id: SECTION, isOfficial: false }]
  const words = Object.entries(edition.words).map(([locale, said]) => {
    const own = { ...said.topics[SECTION], ...Object.fromEntries(ids.map((id) => [id, EMPTY])) }
    return [locale, { ...said, topics: { ...said.topics, [SECTION]: own } }]
  })
  return {
    ...edition,
    sources: { ...edition.sources, [key]: source },
    sections,
    topics: [...edition.topics, ...topics],
    words: Object.fromEntries(words),
  }
}

/** The initiatives of the plans before, which a new one replaces. */
export function initiativesOf({ topics }: Edition): Topic[] {
  return topics.filter(({ section, period }) => section === SECTION && period !== undefined)
}

/** The draft without a topic, in every language and wherever another one names it. */
export function withoutTopic(edition: Edition, section: string, id: string): Edition {
  const others = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.filter((each) => each.id !== id)
  const withoutId = (ids: readonly string[]) => ids.filter((each) => each !== id)
  const words = Object.entries(edition.words).map(([locale, said]) => {
    const { [id]: _, ...rest } = said.topics[section] ?? {}
    return [locale, { ...said, topics: { ...said.topics, [section]: rest } }]
  })
  return {
    ...edition,
    topics: others(edition.topics).map(({ pillar, ...topic }) => ({
      ...topic,
      ...(pillar !== undefined && pillar !== id && { pillar }),
      ...(topic.marks && { marks: withoutId(topic.marks) }),
    })),
    needs: edition.needs.map((need) => ({ ...need, topics: withoutId(need.topics) })),
    words: Object.fromEntries(words),
  }
}

/** The text with everything that stands around it, as the page has it. */
function quoteText({ text, signs, pillar, group }: Initiative): string {
  const heads = [pillar, group].filter((head) => head !== null).map((head) => `【${head}】`)
  return [...heads, text, ...signs.map((sign) => `(${sign})`)].join('')
}

/** What of the office's own ids belongs to an initiative: its pillar, its group and its marks, by their names. */
function topicOf(
  edition: Edition,
  { pillar, group, signs }: Initiative,
  plan: Plan,
): Pick<Topic, 'pictogram' | 'marks'> {
  const [first] = edition.locales
  const words = edition.words[first?.id ?? '']
  const headings = Object.entries(words?.topics ?? {}).flatMap(([section, own]) =>
    Object.entries(own).map(([id, { heading }]) => ({ section, id, heading: plain(heading) })),
  )
  const own = headings.find(
    ({ section, heading }) => section === 'pillars' && isSame(heading, pillar ?? ''),
  )?.id
  const ownGroup = edition.groups.find(({ id }) => isSame(plain(words?.groups[id] ?? ''), group ?? ''))?.id
  const marks = signs.flatMap((sign) => {
    const name = plan.marks.find((mark) => mark.sign === sign)?.name ?? ''
    const found = headings.find(
      ({ section, heading }) =>
        (section === 'viewpoints' && isSame(heading, name)) ||
        (section === 'marks' && isSame(heading, `「${sign}」のしるし`)),
    )
    return found ? [found.id] : []
  })
  const pictogram =
    edition.topics.find(({ id }) => id === own)?.pictogram ?? edition.topics[0]?.pictogram ?? ''
  return {
    pictogram,
    marks: [...new Set(marks)],
    ...(own !== undefined && { pillar: own }),
    ...(ownGroup !== undefined && { group: ownGroup }),
  }
}

function freeIds(start: string, count: number, known: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (let number = 1; found.length < count; number += 1)
    if (!known.has(`${start}-${number}`)) found.push(`${start}-${number}`)
  return found
}
