import bundle from '../../dist/bundle.json'
import { bundledOf } from '../../src/worker/published.ts'

/** The edition of the build, as one that answers requests. */
export const bundled = bundledOf(JSON.stringify(bundle.edition))
