import * as v from 'valibot'

const build = v.nullable(v.pipe(v.string(), v.maxLength(64)))

const trialSchema = v.object({
  /** The last build that has reported a drawn slide. */
  proven: build,
  /** The build that has not, and is not shown again. */
  refused: build,
  /** How often a build that is not proven was started. */
  starts: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)),
})
/** What the worker knows of how versions did. It outlives the worker, which browsers stop when they like. */
export type Trial = Readonly<v.InferOutput<typeof trialSchema>>

export const NO_TRIAL: Trial = { proven: null, refused: null, starts: 0 }

/** A version that takes the browser down with it never lives to be refused; after so many starts it is. */
const MOST_STARTS = 3

/** What a device has kept of a trial: nothing is known where it is none. */
export function parseTrial(kept: unknown): Trial {
  const result = v.safeParse(trialSchema, kept)
  return result.success ? result.output : NO_TRIAL
}

/**
 * The builds that may answer, the best first: the worker's own unless it was refused, then the one that was proven
 * before, then whatever else is on the device. A refused one comes last: a doubtful page is better than none.
 */
export function candidates(own: string, { proven, refused }: Trial, kept: readonly string[]): string[] {
  const before = kept.filter((other) => other !== own && other !== refused)
  const others = before.toSorted((a, b) => Number(b === proven) - Number(a === proven))
  return refused === own ? [...others, own] : [own, ...others]
}

/** Whether a build that answers has to report a slide in time: only where there is another to go back to. */
export function isOnTrial(own: string, trial: Trial, kept: readonly string[]): boolean {
  const { proven, refused } = trial
  // A record that was lost says of no version that it is proven; the one before is the other one that is there.
  return proven !== own && refused !== own && candidates(own, trial, kept).length > 1
}

/** The worker's own build is about to be started. */
export function started(own: string, trial: Trial, kept: readonly string[]): Trial {
  if (!isOnTrial(own, trial, kept)) return trial
  const starts = trial.starts + 1
  return starts > MOST_STARTS ? expired(own, trial, kept) : { ...trial, starts }
}

/** A page says that it has drawn a slide. A refused build stays so only as long as there is another in its place. */
export function drawn(page: string, own: string, trial: Trial, kept: readonly string[]): Trial {
  if (page !== own || trial.proven === own) return trial
  if (trial.refused === own && candidates(own, trial, kept)[0] !== own) return trial
  return { proven: own, refused: null, starts: 0 }
}

/** The worker's own build has not reported a slide in time. */
export function expired(own: string, trial: Trial, kept: readonly string[]): Trial {
  return isOnTrial(own, trial, kept) ? { ...trial, refused: own, starts: 0 } : trial
}

/**
 * The builds that may go once the worker's own is proven: all others. Until then the one to go back to stays; what is
 * left over from before it does not.
 */
export function removable(own: string, { proven }: Trial, kept: readonly string[]): string[] {
  return proven === null ? [] : kept.filter((other) => other !== own && other !== proven)
}
