/**
 * The fewest of some things with which something still happens. It leaves out smaller and smaller parts of them
 * (delta debugging). It never asks about the same things twice.
 *
 * @param happens may be unreliable; things for which it said no are not tried again.
 * @param isOver ends the search. The result is then the shortest found so far.
 */
export async function shortest<T>(
  all: readonly T[],
  happens: (some: readonly T[]) => Promise<boolean>,
  isOver: () => boolean = () => false,
): Promise<readonly T[]> {
  let found = all
  let parts = 2
  while (found.length > 0 && !isOver()) {
    const size = Math.ceil(found.length / parts)
    const shorter = await firstThatHappens(withoutEach(found, size), happens, isOver)
    if (shorter) {
      found = shorter
      parts = Math.max(2, parts - 1)
    } else if (size === 1) break
    else parts = Math.min(found.length, parts * 2)
  }
  return found
}

async function firstThatHappens<T>(
  candidates: readonly (readonly T[])[],
  happens: (some: readonly T[]) => Promise<boolean>,
  isOver: () => boolean,
): Promise<readonly T[] | undefined> {
  for (const candidate of candidates) {
    if (isOver()) return undefined
    if (await happens(candidate)) return candidate
  }
  return undefined
}

/** The list without each of its parts of a size. Later parts are left out first, because they are needed least. */
function withoutEach<T>(list: readonly T[], size: number): T[][] {
  const starts = Array.from({ length: Math.ceil(list.length / size) }, (_, part) => part * size)
  return starts.reverse().map((start) => list.filter((_, index) => index < start || index >= start + size))
}
