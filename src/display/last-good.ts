import { type Edition, parseEdition } from '../shared/edition.ts'
import { parseScreen, type Screen } from '../shared/screen.ts'

/** What the server said last that could be used, and when it last said that it still holds (ms since 1970). */
export interface Kept {
  readonly edition: Edition
  readonly tag: string
  readonly confirmedAt: number
}

/** What a device keeps for times without a server. Nothing is written that the display did not parse first. */
export interface LastGood {
  /** @throws Error when storage is denied, or what was kept is of another version of the app. */
  edition(): Promise<Kept | undefined>
  /** @throws Error like `edition`. */
  screen(): Promise<Screen | undefined>
  /** @throws DOMException when storage is denied or full; what was kept before stays. */
  keepEdition(kept: Kept): Promise<void>
  keepScreen(screen: Screen): Promise<void>
  /** The server has said that this edition still holds. */
  confirm(tag: string, at: number): Promise<void>
}

const CACHE = 'last-good'
const path = (name: string) => `/last-good/${name}`

/** In Cache Storage, which replaces an entry as a whole: a power cut leaves the old one or the new one. */
export function createLastGood(screenId: string, storage: () => CacheStorage): LastGood {
  const read = async (name: string): Promise<unknown> => {
    const found = await storage().match(path(name), { cacheName: CACHE })
    return found?.json()
  }
  const write = async (name: string, value: unknown) => {
    const cache = await storage().open(CACHE)
    await cache.put(path(name), Response.json(value))
  }
  return {
    async edition() {
      const kept = (await read('edition')) as Partial<Kept> | undefined
      if (kept === undefined) return undefined
      const { tag, confirmedAt } = kept
      if (typeof tag !== 'string' || typeof confirmedAt !== 'number')
        throw new Error('last-good: expected an edition')
      // Confirmations are kept apart, so that a disk is not worn out by the same edition every few minutes.
      const later = (await read('confirmed')) as { tag?: unknown; at?: unknown } | undefined
      const holds = later?.tag === tag && typeof later.at === 'number' && later.at > confirmedAt
      return { edition: parseEdition(kept.edition), tag, confirmedAt: holds ? Number(later.at) : confirmedAt }
    },
    async screen() {
      const kept = await read(`screen/${screenId}`)
      return kept === undefined ? undefined : parseScreen(kept)
    },
    keepEdition: (kept) => write('edition', kept),
    keepScreen: (screen) => write(`screen/${screenId}`, screen),
    confirm: (tag, at) => write('confirmed', { tag, at }),
  }
}
