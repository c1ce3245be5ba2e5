import type { Counters } from '../shared/edition/crowding.ts'
import type { InForce } from '../shared/in-force.ts'
import type { Env } from './env.ts'
import type { Office } from './office/office.ts'
import { type Published, publishedOf } from './published.ts'
import { builtScreens, type KnownScreens, knownScreens } from './screens/known-screens.ts'

/** An answer of the office is believed so long. The object sleeps meanwhile, and pages need no more. */
const FRESH_MS = 5_000
/** A reader waits so long for the office, and gets the last good edition then. */
const WITHIN_MS = 2_000
/** The first one of a copy of the Worker has only the edition of the build, which may be old, so it waits longer. */
const FIRST_WITHIN_MS = 10_000

/** What the reading side asks the office for. */
export interface OfficeToRead {
  inForce(): Promise<InForce>
  edition(hash: string): Promise<{ readonly hash: string; readonly content: string } | undefined>
  screenSettings(): Promise<{ readonly hash: string; readonly screens: readonly unknown[] }>
}

/** What an asking screen has heard of. What is in memory is then out of date if it is another, however fresh it is. */
interface Wanted {
  /** The hash of an edition. */
  readonly edition?: string | undefined
  /** The hash of what staff have set of screens. */
  readonly screens?: string | undefined
}

/** The edition that answers requests: what staff have published last, else that of the build. */
export interface Reader {
  published(env: Env, wanted?: Wanted): Promise<Published>
  /** The screens as they were when the office was asked last. */
  screens(): KnownScreens
  /** How crowded counters were when the office was asked last. */
  counters(): Counters
  /** What the office has said when it was asked last. Undefined as long as it has not answered. */
  heard(): InForce | undefined
}

/** @param now ms since 1970. */
export function createReader(
  bundledFor: (env: Env) => Promise<Published>,
  officeOf: (env: Env) => OfficeToRead,
  now: () => number,
  onFault: (error: unknown) => void,
): Reader {
  let last: Published | undefined
  let screens = builtScreens
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined
  let heard: InForce | undefined
  let asks = 0
  let withinMs = FIRST_WITHIN_MS

  async function ask(bundled: Published, office: OfficeToRead): Promise<void> {
    // An answer that comes late counts, unless a later question was put.
    const mine = ++asks
    const isLast = () => mine === asks
    try {
      const word = await office.inForce()
      if (!isLast()) return
      heard = word
      const { edition: hash } = word
      if (word.screens !== screens.hash) {
        const set = word.screens === '' ? builtScreens : knownScreens(await office.screenSettings())
        if (!isLast()) return
        screens = set
      }
      if (hash !== last?.hash) {
        const found = hash === bundled.hash ? bundled : await fetched(office, hash)
        if (!isLast()) return
        last = found
      }
      withinMs = WITHIN_MS
    } catch (error) {
      // Readers get the last good edition. Staff see the fault.
      onFault(error)
    }
    if (isLast()) isAnswered()
  }

  function isAnswered(): void {
    askedAt = now()
    asking = undefined
  }

  /** Ends the waiting of one reader. Each has a timer of its own: that of another ends with the request of the other. */
  async function orLate(answer: Promise<void>): Promise<void> {
    const mostMs = withinMs
    const { promise: late, resolve } = Promise.withResolvers<'late'>()
    const timer = setTimeout(() => resolve('late'), mostMs)
    const which = await Promise.race([answer, late])
    clearTimeout(timer)
    if (which !== 'late') return
    withinMs = WITHIN_MS
    // Several readers wait for one answer, and it is one fault.
    if (!asking) return
    isAnswered()
    onFault(new Error(`the office has not answered within ${mostMs} ms`))
  }

  async function fetched(office: OfficeToRead, hash: string): Promise<Published> {
    const found = await office.edition(hash)
    if (!found) throw new Error(`the office has no edition ${hash}`)
    return publishedOf(found.content, found.hash)
  }

  return {
    async published(env, { edition, screens: set } = {}) {
      const bundled = await bundledFor(env)
      const isOther = () => (edition ?? last?.hash) !== last?.hash || (set ?? screens.hash) !== screens.hash
      const once = () => {
        asking ??= ask(bundled, officeOf(env))
        return orLate(asking)
      }
      if (!isOther() && now() - askedAt < FRESH_MS) return last ?? bundled
      // A question that is on its way may have been asked before the change.
      const isOnItsWay = asking !== undefined
      await once()
      if (isOnItsWay && isOther()) await once()
      return last ?? bundled
    },
    screens: () => screens,
    counters: () => heard?.counters ?? {},
    heard: () => heard,
  }
}

/** The office of this Worker: one object. */
export function officeOf({ OFFICE }: Env): DurableObjectStub<Office> {
  return OFFICE.getByName('office')
}
