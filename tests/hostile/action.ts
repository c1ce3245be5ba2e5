import type { Random } from './random.ts'
import type { World } from './world.ts'

/** Something that can happen to a wall. */
export interface Action {
  readonly name: string
  /** Its weight among the actions when one is drawn. */
  readonly weight: number
  /** Draws its details from the seed, as JSON. */
  readonly draw: (random: Random) => unknown
  readonly run: (world: World, drawn: unknown) => Promise<void>
}

/** An action whose draw and run agree on the details. */
export function action<Drawn>(
  name: string,
  weight: number,
  draw: (random: Random) => Drawn,
  run: (world: World, drawn: Drawn) => Promise<void>,
): Action {
  // `run` only ever gets what `draw` made. In between it was JSON.
  return { name, weight, draw, run: (world, drawn) => run(world, drawn as Drawn) }
}
