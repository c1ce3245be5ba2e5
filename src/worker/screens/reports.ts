import { Hono } from 'hono'
import { WrongInputError } from '../../shared/parse-as.ts'
import { parseHeartbeat } from '../../shared/screen/heartbeat.ts'
import { HOUR_MS, type PlaylogBatch, parsePlaylogBatch } from '../../shared/screen/playlog-batch.ts'
import type { AppEnv } from '../env.ts'
import { officeOf } from '../reader.ts'
import { keyed, withReport } from './keyed.ts'
import { isKeyOfScreen } from './screen-key.ts'

/** Room for every subject that an hour can have. */
const MOST_PLAYLOG_BYTES = 100_000
/** A screen keeps seven days. */
const OLDEST_MS = 8 * 86_400_000
/** So far may the clocks of the screen and the server be apart. */
const APART_MS = 300_000

/** What screens report of themselves. Nobody can read it here, and nobody can write it without the screen's key. */
export function reportRoutes(now: () => number = Date.now): Hono<AppEnv> {
  const own = (maxSize?: number) =>
    keyed(
      (c) => c.var.screens.all.has(c.req.param('screen') ?? ''),
      (c) => isKeyOfScreen(c.env.SCREEN_KEY_SECRET, c.req.param('screen') ?? '', c.req.header('Screen-Key')),
      now,
      maxSize,
    )
  return new Hono<AppEnv>()
    .post('/api/screens/:screen/heartbeat', own(), (c) =>
      withReport(c, parseHeartbeat, async (heartbeat) => {
        await officeOf(c.env).hear(c.req.param('screen'), heartbeat, now())
      }),
    )
    .post('/api/screens/:screen/playlog', own(MOST_PLAYLOG_BYTES), (c) =>
      withReport(
        c,
        (json) => past(parsePlaylogBatch(json), now()),
        async (batch) => {
          await officeOf(c.env).keepPlaylog(c.req.param('screen'), batch)
        },
      ),
    )
}

/** @throws WrongInputError when the hour has not ended, or no screen can have kept it. */
function past(batch: PlaylogBatch, now: number): PlaylogBatch {
  const endsAt = (batch.hour + 1) * HOUR_MS
  if (endsAt > now + APART_MS || endsAt < now - OLDEST_MS)
    throw new WrongInputError(
      `Not a batch of the playlog: hour: expected one of the last days, found ${batch.hour}`,
    )
  return batch
}
