/**
 * What two people have made of the same value, put together: where only one has changed something, that counts; where
 * both have, mine. Lists count as one.
 *
 * @param base what both began with
 */
function merged(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(base, mine)) return theirs
  if (isSame(base, theirs) || !isRecord(mine) || !isRecord(theirs)) return mine
  const before = isRecord(base) ? base : {}
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  return Object.fromEntries(
    names
      .map((name) => [name, merged(before[name], mine[name], theirs[name])] as const)
      .filter(([, value]) => value !== undefined),
  )
}

/** The same for lists of entries with ids, of which editions are made. */
export function mergedEditions(base: unknown, mine: unknown, theirs: unknown): unknown {
  return asLists(merged(asRecords(base), asRecords(mine), asRecords(theirs)))
}

const LIST = '\u0000list'

/** Lists whose entries all have an id become records, so that each entry is merged with itself. */
function asRecords(value: unknown): unknown {
  if (Array.isArray(value)) {
    const isList = value.length > 0 && value.every((entry) => isRecord(entry) && typeof entry.id === 'string')
    if (!isList) return value
    return { [LIST]: true, ...Object.fromEntries(value.map((entry) => [entry.id, asRecords(entry)])) }
  }
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asRecords(inner)]))
}

function asLists(value: unknown): unknown {
  if (!isRecord(value)) return value
  const { [LIST]: isList, ...inner } = value
  const entries = Object.entries(inner).map(([name, part]) => [name, asLists(part)] as const)
  return isList ? entries.map(([, entry]) => entry) : Object.fromEntries(entries)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
