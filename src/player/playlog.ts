import * as v from 'valibot'
import { numberOf } from '../shared/bounded.ts'
import { csvOf } from '../shared/text/csv.ts'
import { isoTime } from '../shared/time/day.ts'

/** Instants whose year has four digits, so that they can be written as dates. */
const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(Date.parse('9999-12-31T00:00:00Z')))
const name = v.pipe(v.string(), v.maxLength(200))

const playedSchema = v.pipe(
  v.object({
    screen: name,
    /** Both in ms since 1970, of the screen's clock. */
    from: instant,
    until: instant,
    slide: name,
    locales: v.pipe(v.array(name), v.maxLength(50)),
    /** Its smallest text in mm on this panel and its least contrast, if they could be measured. */
    text: v.optional(v.object({ mm: numberOf(0, 10_000), contrast: numberOf(1, 21) })),
  }),
  v.check(({ from, until }) => until >= from, 'an end that is not before the beginning'),
)

/** What a screen showed, and from when until when. */
export type Played = Readonly<v.InferOutput<typeof playedSchema>>

/** A stored entry; undefined if another version stored something else. */
export function parsePlayed(input: unknown): Played[] {
  const result = v.safeParse(playedSchema, input)
  return result.success ? [result.output] : []
}

/** How long a device keeps what it has shown. */
export const KEPT_MS = 7 * 86_400_000
/** As many entries as slides of the shortest duration make in that time. */
export const KEPT_COUNT = 60_480
/** What remains of a log, the oldest entries first: those of the last seven days, and at most the allowed number. */
export function recent(log: readonly Played[], now: number, most: number): Played[] {
  return log.filter(({ until }) => until > now - KEPT_MS).slice(-most)
}

const COLUMNS = ['screen', 'from', 'until', 'slide', 'locales'] as const

/** A log as CSV, in the order of time, with times of the clock in a time zone. */
export function playlogCsv(log: readonly Played[], timeZone: string): string {
  const rows = log
    .toSorted((a, b) => a.from - b.from)
    .map((played) => [
      played.screen,
      isoTime(played.from, timeZone),
      isoTime(played.until, timeZone),
      played.slide,
      played.locales.join(' '),
    ])
  return csvOf([COLUMNS, ...rows])
}
