/** The way to a part of a value: names of objects, numbers of lists. */
export type Path = readonly (string | number)[]

/** The part of a value at a path; undefined if there is none. */
export function at(value: unknown, path: Path): unknown {
  let part = value
  for (const name of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, name)) return undefined
    part = (part as Record<string | number, unknown>)[name]
  }
  return part
}

/** The same value with another part at a path. Without a part it has nothing there any more. */
export function withAt<T>(value: T, path: Path, part: unknown): T {
  const [name, ...rest] = path
  if (name === undefined) return part as T
  if (Array.isArray(value)) {
    const index = Number(name)
    const inner = withAt(value[index], rest, part)
    if (inner === undefined) return value.toSpliced(index, 1) as T
    return value.toSpliced(index, 1, inner) as T
  }
  const object = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const inner = withAt(object[name], rest, part)
  if (inner !== undefined) return { ...object, [name]: inner } as T
  const { [name]: _, ...others } = object
  return others as T
}
