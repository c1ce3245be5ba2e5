import * as v from 'valibot'

const build = v.nullable(v.pipe(v.string(), v.maxLength(64)))

const trialSchema = v.object({
  /** The last build that has reported a drawn slide. */
  proven: build,
  /** The build that has not reported one. It is not shown again. */
  refused: build,
  /** How often an unproven build was started. */
  starts: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)),
})
/** What the worker knows of how versions did. It outlives the worker, which browsers stop at any time. */
export type Trial = Readonly<v.InferOutput<typeof trialSchema>>

export const NO_TRIAL: Trial = { proven: null, refused: null, starts: 0 }

/** A version that takes the browser down never lives to be refused. It is refused after so many starts. */
const MOST_STARTS = 3

/** Parses the record that a device has kept. `NO_TRIAL` if it is not valid. */
export function parseTrial(kept: unknown): Trial {
  const result = v.safeParse(trialSchema, kept)
  return result.success ? result.output : NO_TRIAL
}

/**
 * The builds that may answer, the best first: the worker's own unless it was refused, then the one that was proven
 * before, then any other on the device. A refused build comes last: a doubtful page is better than none.
 */
export function candidates(own: string, { proven, refused }: Trial, kept: readonly string[]): string[] {
  const before = kept.filter((other) => other !== own && other !== refused)
  const others = before.toSorted((a, b) => Number(b === proven) - Number(a === proven))
  return refused === own ? [...others, own] : [own, ...others]
}

/** Whether a build that answers has to report a slide in time. It does if there is another build to go back to. */
export function isOnTrial(own: string, trial: Trial, kept: readonly string[]): boolean {
  const { proven, refused } = trial
  // A lost record does not show which version was proven. The other version on the device is then the one before.
  return proven !== own && refused !== own && candidates(own, trial, kept).length > 1
}

/** The worker's own build is about to be started. */
export function started(own: string, trial: Trial, kept: readonly string[]): Trial {
  if (!isOnTrial(own, trial, kept)) return trial
  const starts = trial.starts + 1
  return starts > MOST_STARTS ? expired(own, trial, kept) : { ...trial, starts }
}

/** A page has drawn a slide. A refused build stays refused only as long as another is in its place. */
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
 * The builds that may go once the worker's own is proven: all others. Before that, the build to go back to stays, and
 * older ones may go.
 */
export function removable(own: string, { proven }: Trial, kept: readonly string[]): string[] {
  return proven === null ? [] : kept.filter((other) => other !== own && other !== proven)
}
