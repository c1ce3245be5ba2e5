import * as v from 'valibot'
import { type Beat, findingOf, helpFor, type Reload, TRIES } from '../../player/watchdog.ts'

/** What the watchdog looks after. */
export interface Watched {
  /** The screen's clock, ms since 1970. */
  now(): number
  /** When what is drawn is out of date. */
  dueAt(): number
  /** How long a loop takes now, in ms. */
  loopMs(): number
  draw(): void
  /** Whether a reload would find the page: a stuck slide is better than the browser's page about the network. */
  comesBack(): Promise<boolean>
  /** Shows the default slide from now on. */
  giveUp(): void
}

/** Numbers that another page of this entry may have left are no reload of ours. */
const memorySchema = v.object({
  watchdog: v.object({
    at: v.pipe(v.number(), v.finite()),
    tries: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(TRIES)),
  }),
})

/**
 * Looks at each beat of a worker whether the screen has made the change that was due, and helps where it has
 * not. Nothing here waits for a timer of the page. A page whose thread is busy for ever cannot be helped from
 * within; what restarts the browser does that.
 */
export function keepWatch(watched: Watched, onFault: (error: unknown) => void): void {
  let before: Beat | undefined
  let givenUp = false
  let asking = false
  /** When neither server nor device would have given the page again, by the device's clock. */
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
    // The default slide has a clock, too, and nothing else turns its minutes.
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
    // The screen plays without a watchdog then.
    onFault(error)
  }
}

/** Kept in the entry of the session history: it outlives a reload, and no browser denies it. */
function lastReload(): Reload | undefined {
  const memory = v.safeParse(memorySchema, history.state)
  return memory.success ? memory.output.watchdog : undefined
}
