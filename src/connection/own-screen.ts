import { parseScreen, type Screen } from '../shared/screen/screen.ts'

/**
 * Parses the configuration of one screen. The configuration of another screen is refused, because a screen that
 * took it would ask for that one from then on.
 *
 * @throws Error that names the field and what was expected there.
 */
export function parseOwnScreen(id: string): (input: unknown) => Screen {
  return (input) => {
    const screen = parseScreen(input)
    if (screen.id !== id) throw new Error(`Not the screen ${id}: id: expected ${id}, found ${screen.id}`)
    return screen
  }
}
