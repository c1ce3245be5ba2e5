export type Severity = 'error' | 'warning'

/** What a rule says of a text: where in it, what is wrong, and what to write instead where that can be told. */
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
  /** From the top of the file: `sports.body.0`. */
  readonly key: string
  readonly text: string
  readonly rule: string
  readonly severity: Severity
}
