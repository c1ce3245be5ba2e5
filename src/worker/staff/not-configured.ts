/**
 * The app cannot tell who may do what, so nobody may do anything. Each problem names a variable and what is expected of
 * it, never its value: the answers that say so can be seen by anybody.
 */
export class NotConfiguredError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}
