import { screens } from '../../facts/screens.ts'
import { type NamedScreen, parseNamedScreen } from '../../shared/screen/named-screen.ts'

/** The screens of the office at the moment of a request. */
export interface KnownScreens {
  /** Names what staff have set; empty if they have set nothing. */
  readonly hash: string
  /** By their ids. */
  readonly all: ReadonlyMap<string, NamedScreen>
}

/** The screens as the build has them. They are checked once, when the Worker starts. */
export const builtScreens: KnownScreens = {
  hash: '',
  all: new Map(screens.map((screen) => [screen.id, parseNamedScreen(screen)])),
}

/** What staff have set of screens. */
export interface ScreenSettings {
  readonly hash: string
  /** Those that staff have changed or added, whole. */
  readonly screens: readonly NamedScreen[]
}

/** They come from the office, so they are parsed again. */
type Said = Pick<ScreenSettings, 'hash'> & { readonly screens: readonly unknown[] }

/**
 * The screens of the build with what staff have set: changed ones in their place, added ones behind them.
 *
 * @throws Error when one is no screen for this version of the app.
 */
export function knownScreens({ hash, screens }: Said): KnownScreens {
  const set = screens.map(parseNamedScreen)
  return { hash, all: new Map([...builtScreens.all, ...set.map((screen) => [screen.id, screen] as const)]) }
}
