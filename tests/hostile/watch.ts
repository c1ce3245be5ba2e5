import { type Problem, viewProblems } from './invariants.ts'
import type { Wall } from './wall.ts'

/** The time from a start until there are words to read. */
const START_MS = 10_000
/** Between two pages there is a moment without content. */
const GLIMPSE_MS = 2_000
/** A page that does not answer may run on a busy machine. */
const SILENT_MS = 20_000
/**
 * The time from a start until it plays. A version that does not play is replaced after ten seconds, and after forty if
 * four pages have started together: they share the machine, and a page that is loaded again counts once more.
 */
const PLAYS_MS = 50_000
const LOOK_EVERY_MS = 700

/** A broken rule, and where it was broken. */
export interface Violation extends Problem {
  readonly path: string
}

/** Watches all walls all the time. */
export interface Watch {
  /** How much longer everything takes on this machine now than on an idle one: 1 or more. */
  patience: number
  readonly violations: readonly Violation[]
  readonly startsSeen: number
  /** Seconds for which walls have been watched, all added up. */
  readonly watchedMs: number
  report(violation: Violation): void
  /** Waits until a wall that was started shows something to read, or plays, or has broken a rule. */
  started(wall: Wall, plays: boolean): Promise<void>
  stop(): void
}

/** @param ignored the known kinds of violations, which are left out. */
export function createWatch(walls: () => readonly Wall[], origin: string, ignored: readonly string[]): Watch {
  const violations: Violation[] = []
  let isStopped = false
  let startsSeen = 0
  let watchedMs = 0
  let patience = 1

  const report = (violation: Violation) => {
    const known = violations.some(({ kind, path }) => kind === violation.kind && path === violation.path)
    if (!known && !ignored.includes(violation.kind)) violations.push(violation)
  }

  /** What is seen; true if it is good. */
  async function see(wall: Wall): Promise<{ good: boolean; plays: boolean }> {
    const view = await wall.look()
    const now = Date.now()
    if (wall.isClosed || wall.isAsleep || isStopped) return { good: true, plays: true }
    const problems = view ? viewProblems(view, origin) : []
    if (wall.askedElsewhere !== undefined)
      problems.push({ rule: 'own', kind: 'asks-elsewhere', detail: wall.askedElsewhere })
    const { path } = wall
    for (const problem of problems.filter(({ rule }) => rule === 'own')) report({ ...problem, path })
    const [bad] = problems.filter(({ rule }) => rule === 'readable')
    const good = view !== undefined && bad === undefined
    const plays = good && view.state === 'playing'
    if (good) wall.badSince = undefined
    else wall.badSince ??= Math.max(now, wall.begunAt)
    if (wall.start && plays) {
      startsSeen++
      wall.start = undefined
    }
    if (wall.start?.isKept && now - wall.start.at > PLAYS_MS * patience) {
      report({ rule: 'starts', kind: 'does-not-play', detail: view?.address ?? 'no answer', path })
      wall.start = undefined
    }
    if (wall.badSince === undefined) return { good, plays }
    const badMs = (now - wall.badSince) / patience
    const isLoading = now - wall.begunAt < START_MS * patience
    if (view && (badMs > START_MS || (badMs > GLIMPSE_MS && !isLoading)))
      report({ ...(bad ?? { rule: 'readable', kind: 'blank', detail: view.address }), path })
    if (!view && badMs > SILENT_MS) report({ rule: 'readable', kind: 'silent', detail: path, path })
    return { good, plays }
  }

  async function watch(): Promise<void> {
    let before = Date.now()
    while (!isStopped) {
      await Promise.all(walls().map(see))
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
      watchedMs += (Date.now() - before) * walls().length
      before = Date.now()
    }
  }
  void watch()

  return {
    get patience() {
      return patience
    },
    set patience(times) {
      patience = times
    },
    violations,
    get startsSeen() {
      return startsSeen
    },
    get watchedMs() {
      return watchedMs
    },
    report,
    async started(wall, plays) {
      while (!wall.isClosed && violations.length === 0) {
        const seen = await see(wall)
        if (plays ? seen.plays : seen.good) return
        // A wall that need not play has been watched long enough.
        if (seen.good && Date.now() - wall.begunAt > START_MS * patience) return
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    stop() {
      isStopped = true
    },
  }
}
