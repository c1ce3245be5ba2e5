import type { Fact } from './fact.ts'

/** Names an entry of a list: by its number, unless told otherwise. */
export type NameOf = (entry: unknown, index: string) => string

/** Every fact in a value, at any depth, with its place. */
export function factsIn(
  value: unknown,
  path = '',
  nameOf: NameOf = (_, index) => index,
): [path: string, fact: Fact<unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  if ('confidence' in value) return [[path, value as Fact<unknown>]]
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = Array.isArray(value) ? nameOf(inner, key) : key
    return factsIn(inner, path === '' ? name : `${path}.${name}`, nameOf)
  })
}
