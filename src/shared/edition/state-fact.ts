import type { Fact } from './fact.ts'

interface Ground {
  readonly sources: readonly string[]
  readonly date?: string
  readonly risk?: Fact<unknown>['risk']
  readonly confidence?: Fact<unknown>['confidence']
  readonly note?: string
}

/** A value with its source. Low risk unless stated otherwise. */
export function fact<T>(value: T, ground: Ground): Fact<T> {
  const { sources, confidence, risk = 'low', ...rest } = ground
  const said = confidence ?? (sources.length > 1 ? 'confirmed' : 'single')
  return { value, confidence: said, risk, sources: [...sources], ...rest }
}

/** A value that has not been found yet. It is listed among the questions to the office. */
export function missing(note?: string): Fact<never> {
  return {
    value: null,
    confidence: 'missing',
    risk: 'high',
    sources: [],
    ...(note === undefined ? {} : { note }),
  }
}
