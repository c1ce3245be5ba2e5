import type { Fact } from './fact.ts'

/** Every fact in a value, at any depth, with its place. */
export function factsIn(value: unknown, path = ''): [path: string, fact: Fact<unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  if ('confidence' in value) return [[path, value as Fact<unknown>]]
  return Object.entries(value).flatMap(([key, inner]) => factsIn(inner, path === '' ? key : `${path}.${key}`))
}
