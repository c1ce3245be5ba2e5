/** What the worker knows of how versions did. It outlives the worker, which browsers stop when they like. */
export interface Trial {
  /** The last build that has reported a drawn slide. */
  readonly proven: string | null
  /** The build that did not, and is not shown again. */
  readonly refused: string | null
  /** How often a build that is not proven was started. */
  readonly starts: number
}

export const NO_TRIAL: Trial = { proven: null, refused: null, starts: 0 }

/** A version that takes the browser down with it never lives to be refused; after so many starts it is. */
const MOST_STARTS = 3

/** The build that answers: the worker's own, unless it was refused and the one before is still there. */
export function buildInForce(own: string, { proven, refused }: Trial, kept: readonly string[]): string {
  return refused === own && proven !== null && kept.includes(proven) ? proven : own
}

/** Whether a build that answers has to report a slide in time: there must be one to go back to. */
export function isOnTrial(own: string, { proven, refused }: Trial): boolean {
  return proven !== null && proven !== own && refused !== own
}

/** The worker's own build is about to be started. */
export function started(own: string, trial: Trial): Trial {
  if (!isOnTrial(own, trial)) return trial
  const starts = trial.starts + 1
  return starts > MOST_STARTS ? expired(own, trial) : { ...trial, starts }
}

/** A page says that it has drawn a slide. */
export function drawn(build: string, own: string, trial: Trial): Trial {
  return build === own && trial.refused !== own ? { proven: own, refused: null, starts: 0 } : trial
}

/** The worker's own build has not reported a slide in time. */
export function expired(own: string, trial: Trial): Trial {
  return isOnTrial(own, trial) ? { ...trial, refused: own, starts: 0 } : trial
}

/** The builds that may go: all but the worker's own and the one to go back to. */
export function removable(own: string, { proven }: Trial, kept: readonly string[]): string[] {
  return kept.filter((build) => build !== own && build !== proven)
}
