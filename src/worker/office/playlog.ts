import { textMm } from '../../shared/screen/legibility.ts'
import { addedUp, type PlaylogBatch, type Shown } from '../../shared/screen/playlog-batch.ts'
import { csvOf } from '../../shared/text/csv.ts'
import { addDays } from '../../shared/time/day.ts'
import type { Due } from './alarms.ts'
import { textStream } from './text-stream.ts'

/** What a screen has shown on a day. */
interface Content {
  /** The numbers of the hours that are in it. Each counts once. */
  readonly hours: readonly number[]
  readonly distanceMm: number
  /** The least size of text for that distance. */
  readonly leastMm: number
  readonly shown: readonly Shown[]
}

interface Row {
  readonly [column: string]: string
  readonly day: string
  readonly screen: string
  readonly content: string
}

export interface Playlog extends Due {
  keep(screen: string, batch: PlaylogBatch): void
  /** @param columns the heads of the nine columns. */
  csv(from: string, until: string, columns: readonly string[]): ReadableStream<Uint8Array>
}

/** A day is removed when so many days have gone since. */
const KEPT_DAYS = 400
/** A day is over everywhere 12 hours after it is over in UTC. */
const OVER_MS = 43_200_000
/** A row may have 2 MB. A screen has a tenth of this. */
const MOST_SHOWN = 3_000
/** So that Excel reads the file as UTF-8. */
const BOM = '\uFEFF'

/** What the screens of an office have shown, a row for each screen and day. */
export function createPlaylog(storage: DurableObjectStorage, onDue: () => void): Playlog {
  const { sql } = storage

  function keepDay(screen: string, day: string, shown: readonly Shown[], batch: PlaylogBatch): void {
    const [row] = sql.exec<Row>('SELECT * FROM playlog WHERE day = ? AND screen = ?', day, screen).toArray()
    const known = row && (JSON.parse(row.content) as Content)
    if (known?.hours.includes(batch.hour)) return
    const { distanceMm, input } = batch
    const content: Content = {
      hours: [...(known?.hours ?? []), batch.hour],
      distanceMm,
      // Rounded as what was measured.
      leastMm: Math.floor(textMm({ viewingDistanceMm: distanceMm, input }, 'default') * 10) / 10,
      shown: addedUp([...(known?.shown ?? []), ...shown]).slice(0, MOST_SHOWN),
    }
    sql.exec('INSERT OR REPLACE INTO playlog VALUES (?, ?, ?)', day, screen, JSON.stringify(content))
  }

  function nextAt(): number | null {
    const { day } = sql.exec<{ day: string | null }>('SELECT MIN(day) AS day FROM playlog').one()
    return day === null ? null : Date.parse(addDays(day, KEPT_DAYS + 1)) + OVER_MS
  }

  return {
    nextAt,
    async run(now) {
      const today = new Date(now - OVER_MS).toISOString().slice(0, 10)
      sql.exec('DELETE FROM playlog WHERE day < ?', addDays(today, -KEPT_DAYS))
    },
    keep(screen, batch) {
      const before = nextAt()
      storage.transactionSync(() => {
        for (const { day, shown } of batch.days) keepDay(screen, day, shown, batch)
      })
      // Setting an alarm writes a row, so it is not set for each batch.
      if (nextAt() !== before) onDue()
    },
    csv: (from, until, columns) => textStream(textsOf(sql, from, until, columns)),
  }
}

/** It is read row by row, because a year of many screens is large. */
function* textsOf(
  sql: SqlStorage,
  from: string,
  until: string,
  columns: readonly string[],
): Generator<string> {
  yield BOM + csvOf([columns])
  const keys = sql
    .exec<{ day: string; screen: string }>(
      'SELECT day, screen FROM playlog WHERE day BETWEEN ? AND ? ORDER BY day, screen',
      from,
      until,
    )
    .toArray()
  for (const { day, screen } of keys) {
    const rows = sql.exec<Row>('SELECT * FROM playlog WHERE day = ? AND screen = ?', day, screen).toArray()
    const text = csvOf(rows.flatMap(cellsOf))
    // A row may have been removed meanwhile, or have nothing. A chunk of a stream must have something.
    if (text !== '') yield text
  }
}

function cellsOf({ day, screen, content }: Row): string[][] {
  const { distanceMm, leastMm, shown } = JSON.parse(content) as Content
  const number = (value: number | null) => (value === null ? '' : String(value))
  return shown
    .toSorted((a, b) => (a.subject + a.locale < b.subject + b.locale ? -1 : 1))
    .map(({ subject, locale, ms, mm, contrast }) => [
      day,
      screen,
      subject,
      locale,
      String(Math.round(ms / 1000)),
      number(mm),
      String(leastMm),
      String(distanceMm),
      number(contrast),
    ])
}
