import type { Cost } from './cost.ts'
import type { Held } from './held.ts'
import type { Points } from './lighthouse.ts'
import type { Load } from './load.ts'
import type { Machine } from './machine.ts'
import type { PageStart } from './phone-pages.ts'

/** All that a run has measured. What was left out is empty. */
export interface Results {
  readonly machine: Machine
  readonly rounds: number
  readonly changes: number
  /** Of the products, in the order of all figures. */
  readonly names: readonly string[]
  readonly loads: readonly Loads[]
  readonly steady: readonly Steady[]
  /** Of a minute in which nothing is driven: the work of each main thread, in ms. */
  readonly untouched: readonly number[]
  readonly pages: readonly PageFigures[]
  readonly points: readonly Points[]
}

/** What a product costs and holds while its slides change. */
export type Steady = Cost & Held

/** The cold starts of each product on a processor of one speed. */
export interface Loads {
  readonly slower: number
  readonly ofProducts: readonly (readonly Load[])[]
}

/** The starts of a phone page in one language. */
export interface PageFigures {
  readonly page: string
  readonly locale: string
  readonly starts: readonly PageStart[]
}
