import type { Random } from './random.ts'
import type { World } from './world.ts'

/** Something that can happen to a wall. */
export interface Action {
  readonly name: string
  /** How likely it is drawn, against the others. */
  readonly weight: number
  /** What of it is drawn from the seed: JSON. */
  readonly draw: (random: Random) => unknown
  readonly run: (world: World, drawn: unknown) => Promise<void>
}

/** An action whose draw and run agree on what is drawn. */
export function action<Drawn>(
  name: string,
  weight: number,
  draw: (random: Random) => Drawn,
  run: (world: World, drawn: Drawn) => Promise<void>,
): Action {
  // Only what `draw` made is ever given to `run`; in between it was JSON.
  return { name, weight, draw, run: (world, drawn) => run(world, drawn as Drawn) }
}
