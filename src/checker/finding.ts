export type Severity = 'error' | 'warning'

/** What a rule finds in a text: where, what is wrong, and what to write instead if the rule knows that. */
export interface Complaint {
  /** The words it is about, as a reader sees them. */
  readonly found: string
  readonly message: string
  readonly proposal?: string
}

/** A complaint with its place in a file: one of a language's words, or one of the facts. */
export interface Placed extends Complaint {
  /** Without folder and extension: `initiatives`. */
  readonly file: string
  /** The path from the top of the file. Entries of lists are named by their id: `sports.body.0`, `tax.desks.tax-collection.phone`. */
  readonly key: string
  /** All of the text or value. */
  readonly text: string
  readonly rule: string
  readonly severity: Severity
}

/** A complaint about words. */
export interface Finding extends Placed {
  readonly locale: string
}
