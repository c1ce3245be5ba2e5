import { EDITION_SCHEMA } from './edition.ts'

type Loose = Readonly<Record<string, unknown>>

/** By the schema of an older edition: what makes it one of the next schema. An edition that is not here is refused. */
const LIFTS: Readonly<Record<number, (edition: Loose) => Loose>> = {
  // Since schema 5 there are needs. An office may have none.
  4: (edition) => ({ ...edition, schema: 5, needs: [] }),
}

/**
 * An edition of an older schema in the shape of this one, which `parseEdition` then checks. Everything else is returned
 * as it is.
 */
export function lifted(input: unknown): unknown {
  let edition = input
  while (isLoose(edition) && typeof edition.schema === 'number' && edition.schema < EDITION_SCHEMA) {
    const lift = LIFTS[edition.schema]
    if (!lift) return edition
    edition = lift(edition)
  }
  return edition
}

function isLoose(input: unknown): input is Loose {
  return typeof input === 'object' && input !== null
}
