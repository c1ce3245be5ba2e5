import { playlogCsv } from '../../player/playlog.ts'
import { localTime } from '../../shared/time/day.ts'
import type { PlaylogStore } from './playlog-store.ts'

/** Saves the playlog of this device as a file for the person at it, and returns how many entries it has. */
export async function savePlaylog(
  store: Pick<PlaylogStore, 'all'>,
  timeZone: string,
  now: number,
): Promise<number> {
  const log = await store.all()
  const file = new Blob([playlogCsv(log, timeZone)], { type: 'text/csv' })
  const href = URL.createObjectURL(file)
  const download = `playlog-${localTime(now, timeZone).day}.csv`
  Object.assign(document.createElement('a'), { href, download }).click()
  URL.revokeObjectURL(href)
  return log.length
}
