import { isDay } from '../../shared/time/day.ts'
import { HOUSE } from '../rule.ts'
import { everyFact, type FactRule } from './fact-rule.ts'

interface Dated {
  readonly date: string
  /** The dates of its sources; null if a source bears none. Empty for the date of a source itself. */
  readonly sources: readonly (string | null)[]
}

/** The newest date that a source bears. A later one would make a fact look younger than anybody has read it. */
export const dates: FactRule<Dated> = {
  id: 'facts/date',
  severity: 'error',
  source: HOUSE,
  good: [
    { date: '2022-05-13', sources: ['2022-05-13'] },
    { date: '2022-05', sources: ['2021-12-27', '2022-05-13'] },
    { date: '2024-01-16', sources: ['2022-05-13', null] },
    { date: '2024-02-29', sources: [] },
  ],
  bad: [
    { date: '2022-02-30', sources: ['2022-05-13'] },
    { date: '2022-13', sources: [] },
    { date: '13 May 2022', sources: [] },
    { date: '2022-05-14', sources: ['2021-12-27', '2022-05-13'] },
  ],
  subjects: (office) => {
    const { facts } = office
    const own = Object.entries(facts.sources).flatMap(([key, { date }]) =>
      date === null ? [] : [{ path: `sources.${key}.date`, value: { date, sources: [] } }],
    )
    const stated = everyFact(office).flatMap(({ path, value: { date, sources } }) => {
      if (date === undefined) return []
      const ofSources = sources.map((key) => facts.sources[key]?.date ?? null)
      return [{ path: `${path}.date`, value: { date, sources: ofSources } }]
    })
    return [...own, ...stated]
  },
  check: ({ date, sources }) => {
    if (!exists(date))
      return { found: date, message: 'expected a day of the calendar, or a month like 2022-05' }
    const known = sources.filter((source) => source !== null)
    const newest = known.toSorted().at(-1)
    if (newest === undefined || known.length < sources.length || !isAfter(date, newest)) return undefined
    return { found: date, message: 'expected the newest date of its sources at most', proposal: newest }
  },
}

const exists = (date: string) => (/^\d{4}-\d{2}$/.test(date) ? isDay(`${date}-01`) : isDay(date))

interface Coming {
  readonly date: string
  readonly today: string
}

const today = '2026-11-27'

/** A page of tomorrow cannot have been read. The finding is a warning only, because the machine's clock may be wrong. */
export const future: FactRule<Coming> = {
  id: 'facts/future',
  severity: 'warning',
  source: HOUSE,
  good: [
    { date: '2026-11-27', today },
    { date: '2026-11', today },
  ],
  bad: [
    { date: '2026-11-28', today },
    { date: '2027-01', today },
  ],
  subjects: ({ facts, today }) =>
    Object.entries(facts.sources).flatMap(([key, { date }]) =>
      date === null ? [] : [{ path: `sources.${key}.date`, value: { date, today } }],
    ),
  check: ({ date, today }) =>
    isAfter(date, today)
      ? { found: date, message: `expected a day that has come; today is ${today}` }
      : undefined,
}

/** A month is not after a day in it. */
function isAfter(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length)
  return date.slice(0, length) > other.slice(0, length)
}
