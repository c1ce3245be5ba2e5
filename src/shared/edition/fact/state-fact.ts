import type { Fact, Past } from './fact.ts'

interface Ground<T> {
  readonly sources: readonly string[]
  readonly date?: string
  readonly risk?: Fact<unknown>['risk']
  readonly confidence?: Fact<unknown>['confidence']
  readonly note?: string
  readonly history?: readonly Past<T>[]
}

/** A value with its source. Low risk unless stated otherwise. */
export function fact<T>(value: T, ground: Ground<T>): Fact<T> {
  const { sources, confidence, risk = 'low', history, ...rest } = ground
  const said = confidence ?? (sources.length > 1 ? 'confirmed' : 'single')
  return {
    value,
    confidence: said,
    risk,
    sources: [...sources],
    ...rest,
    ...(history && { history: [...history] }),
  }
}

/** What the office says that it does not have, such as a fax: an answer without a value. */
export function none(answer: string): Fact<never> {
  return { ...missing(), sources: [answer] }
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
