import bundle from '../../dist/bundle.json'
import { bundledOf } from '../../src/worker/published.ts'
import type { Reader } from '../../src/worker/reader.ts'
import { builtScreens } from '../../src/worker/screens/known-screens.ts'

/** The edition of the build, as one that answers requests. */
export const bundled = bundledOf(JSON.stringify(bundle.edition))

/** Reads the edition and the screens of the build, as if the office had never said anything. */
export const bundledReader: Reader = {
  published: async () => bundled,
  counters: () => ({}),
  heard: () => undefined,
  screens: () => builtScreens,
}
