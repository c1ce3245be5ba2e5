import { type Edition, NotAnEditionError, parseEdition } from '../../shared/edition/edition.ts'

/** What the edition itself refuses in a draft; each line begins with its place. */
export function problemsIn(edition: Edition): readonly string[] {
  try {
    parseEdition(edition)
    return []
  } catch (error) {
    if (error instanceof NotAnEditionError) return error.problems
    throw error
  }
}
