export type Severity = 'error' | 'warning'

/** What a rule finds in a text: where, what is wrong, and what to write instead if the rule knows that. */
export interface Complaint {
  /** The words it is about, as a reader sees them. */
  readonly found: string
  readonly message: string
  readonly proposal?: string
}

/** A complaint with its place. */
export interface Finding extends Complaint {
  readonly locale: string
  /** Without folder and `.json`: `initiatives`. */
  readonly file: string
  /** The path from the top of the file: `sports.body.0`. */
  readonly key: string
  readonly text: string
  readonly rule: string
  readonly severity: Severity
}
