import * as v from 'valibot'
import { type Beat, findingOf, helpFor, type Reload, TRIES } from '../../player/watchdog.ts'
import { numberOf } from '../../shared/bounded.ts'

/** What the watchdog needs from the screen. */
export interface Watched {
  /** The screen's clock, ms since 1970. */
  now(): number
  /** When the drawing is out of date. */
  dueAt(): number
  /** How long a loop takes now, in ms. */
  loopMs(): number
  draw(): void
  /**
   * Whether a reload would bring the page back. A stuck slide is better than the browser's page about the network.
   */
  comesBack(): Promise<boolean>
  /** Shows the default slide from now on. */
  giveUp(): void
}

/** Values that another page may have left in this entry of the history are not reloads of ours. */
const memorySchema = v.object({
  watchdog: v.object({
    at: numberOf(0, Date.parse('9999-12-31T00:00:00Z')),
    tries: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(TRIES)),
  }),
})

/**
 * Checks at each beat of a worker whether the screen has made a change that was due, and helps if not. Nothing here
 * uses a timer of the page. A page whose thread is busy for ever cannot be helped from within. The daily restart of
 * the browser does that.
 */
export function keepWatch(watched: Watched, onFault: (error: unknown) => void): void {
  let before: Beat | undefined
  let givenUp = false
  let asking = false
  /** When neither the server nor the device would have given the page again, by the device's clock. */
  let refusedAt = Number.NEGATIVE_INFINITY

  function onBeat(): void {
    const beat: Beat = {
      now: watched.now(),
      steadyMs: performance.now(),
      dueAt: watched.dueAt(),
      visible: document.visibilityState === 'visible',
    }
    const finding = findingOf(beat, before)
    before = beat
    // The default slide has a clock too, and nothing else updates it.
    if (finding === 'clock-set' || (givenUp && beat.now >= beat.dueAt)) watched.draw()
    if (!asking && (givenUp || finding === 'missed')) void help()
  }

  async function help(): Promise<void> {
    const now = Date.now()
    const help = helpFor(now, watched.loopMs(), lastReload(), givenUp)
    const isRefused = Math.abs(now - refusedAt) < watched.loopMs()
    if (givenUp && (help === 'default-slide' || isRefused)) return
    asking = true
    onFault(new Error('a change that was due was not made'))
    if (help !== 'default-slide' && (await watched.comesBack())) {
      history.replaceState({ watchdog: help }, '')
      location.reload()
      return
    }
    asking = false
    if (help !== 'default-slide') refusedAt = now
    givenUp = true
    watched.giveUp()
  }

  try {
    const worker = new Worker(new URL('./beat.ts', import.meta.url), { type: 'module' })
    worker.onmessage = onBeat
    worker.onerror = () => onFault(new Error('the worker of the watchdog does not run'))
  } catch (error) {
    // The screen then plays without a watchdog.
    onFault(error)
  }
}

/** It is stored in the entry of the session history, which outlives a reload and which no browser denies. */
function lastReload(): Reload | undefined {
  const memory = v.safeParse(memorySchema, history.state)
  return memory.success ? memory.output.watchdog : undefined
}
