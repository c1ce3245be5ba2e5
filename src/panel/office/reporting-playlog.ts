import type { Played } from '../../player/playlog.ts'
import { playlogBatch } from '../../player/playlog-batch.ts'
import { HOUR_MS } from '../../shared/screen/playlog-batch.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import { type ReportingSetup, sendReport } from './reporting.ts'

/** An hour is sent so long after its end: its last slide has ended then. Not all of a building at once. In ms. */
const AFTER_MS = { least: 300_000, most: 900_000 }
/** Between two batches, if several wait. The office takes six a minute. */
const NEXT_MS = 15_000
/** After one that was not answered. */
const AGAIN_MS = { least: 60_000, most: 90_000 }
/** A device keeps seven days. */
const MOST_HOURS = 168

interface PlaylogSetup extends ReportingSetup {
  readonly screen: () => Pick<Screen, 'viewingDistanceMm' | 'input'>
  readonly timeZone: string
  /** The screen's clock, ms since 1970. */
  readonly now: () => number
  /** Read each time, because reading throws if storage is denied. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>
  /** What was on between two instants. It is rejected if storage is denied. */
  readonly playedBetween: (from: number, until: number) => Promise<readonly Played[]>
}

/**
 * Tells the office, hour by hour and for ever, what this screen has shown. The number of an hour is kept on the device
 * once it is answered, so a reload sends none twice, and an hour that was not answered is sent again.
 */
export function reportPlaylog(setup: PlaylogSetup): void {
  const { screenId, now, random, timeZone } = setup
  const told = createTold(screenId, setup.storage)
  const between = ({ least, most }: typeof AFTER_MS) => least + (most - least) * random()

  /** Returns how long to wait, in ms. */
  async function report(): Promise<number> {
    // The hour that is on has not ended.
    const current = Math.floor((now() - AFTER_MS.least) / HOUR_MS)
    const last = told.last()
    // Nobody asked for what was on before there was a key. A number of the future was told by a clock that was ahead.
    if (last === undefined || last >= current) told.keep(current - 1)
    else
      for (let hour = Math.max(last + 1, current - MOST_HOURS); hour < current; hour++) {
        const played = await setup.playedBetween(hour * HOUR_MS, (hour + 1) * HOUR_MS)
        const batch = playlogBatch(played, hour, setup.screen(), timeZone)
        const isEmpty = batch.days.length === 0
        if (!isEmpty && (await sendReport(setup, 'playlog', batch)) === 'lost') return between(AGAIN_MS)
        told.keep(hour)
        if (!isEmpty && hour + 1 < current) return NEXT_MS
      }
    const nextHourAt = Math.ceil(now() / HOUR_MS) * HOUR_MS
    return nextHourAt - now() + between(AFTER_MS)
  }

  async function tick(): Promise<void> {
    let waitMs = between(AGAIN_MS)
    try {
      waitMs = await report()
    } catch (error) {
      setup.onFault('report', error)
    }
    setTimeout(tick, waitMs)
  }
  setTimeout(tick, setup.firstWaitMs)
}

/** The last hour that was answered, kept on the device if it keeps anything. */
function createTold(screen: string, storage: PlaylogSetup['storage']) {
  const name = `playlog-told/${screen}`
  let last: number | undefined
  return {
    last(): number | undefined {
      if (last !== undefined) return last
      try {
        const kept = storage().getItem(name)
        if (kept !== null && /^\d{1,8}$/.test(kept)) last = Number(kept)
      } catch {
        // Denied. The office counts an hour once, however often it is sent.
      }
      return last
    },
    keep(hour: number): void {
      last = hour
      try {
        storage().setItem(name, String(hour))
      } catch {
        // As above.
      }
    },
  }
}
