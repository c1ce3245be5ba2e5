import { screens } from '../../src/facts/screens.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'

// Tests find a screen by what it is, because each office names its screens itself.

/** A panel on a wall that nobody can touch. */
export const lobby = first(
  'wide screen on a wall',
  ({ input, orientation }) => input === 'none' && orientation === 'landscape',
)
/** A panel that visitors touch. */
export const kiosk = first('screen to touch', ({ input }) => input === 'touch')

function first(what: string, isIt: (screen: Screen) => boolean): Screen {
  const found = screens.find(isIt)
  if (!found) throw new Error(`the office has no ${what}`)
  return found
}
