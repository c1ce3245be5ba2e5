import { screens } from '../facts/screens.ts'
import { parseScreen, type Screen } from '../shared/screen/screen.ts'

/** The screens of the office by their ids. They are checked once, when the Worker starts; requests only look them up. */
export const knownScreens: ReadonlyMap<string, Screen> = new Map(
  screens.map((screen) => [screen.id, parseScreen(screen)]),
)
