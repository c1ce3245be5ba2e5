import type { Language, Ui } from '../lines/i18n/i18n.ts'
import type { withCrowding } from '../lines/subject/crowding-lines.ts'
import type { Press } from '../player/visit.ts'
import type { Counters } from '../shared/edition/crowding.ts'
import type { Edition } from '../shared/edition/edition.ts'
import type { Boot } from '../view/screen/boot.ts'
import type { KioskViews } from '../view/screen/screen-view.tsx'
import type { Show } from '../view/screen/show.ts'
import type { Dispatch } from './run.ts'

/** What serves the visitors of a screen, beyond what its state says. */
export interface Service {
  /** Must be called for everything that is pressed, with the language of what is on. */
  pressed(press: Press, language: Language): void
  /** The visitor has gone: nothing of them stays. */
  visitEnded(): void
  /** Must be called when the office says something else: a list of notices, or anything else. */
  post(notices: unknown): void
}

export interface ServiceSetup {
  /** What is played now, and the clock. */
  readonly show: () => Pick<Show, 'edition' | 'i18n' | 'screen'>
  readonly now: () => number
  readonly assets: Boot['assets']
  readonly root: HTMLElement
  readonly dispatch: Dispatch
  readonly onFault: (error: unknown) => void
}

/** What visitors need, loaded once a screen plays: what they can press and open, the words for it, and what serves them. */
export interface KioskParts {
  readonly views: KioskViews
  readonly texts: Ui
  readonly createService: (setup: ServiceSetup) => Service
  readonly withCrowding: typeof withCrowding
}

export interface Kiosk extends Service {
  /** Undefined until they are loaded. */
  views(): KioskViews | undefined
  /** The office says how crowded its counters are. */
  say(counters: Counters): void
  /** An edition that says so too at an instant, in ms since 1970. The words for it are loaded with the views. */
  saying(edition: Edition, now: number): Edition
  /** Serves visitors as soon as it can. */
  serve(setup: ServiceSetup): void
  /**
   * Loads what visitors need. It does nothing once that has succeeded.
   *
   * @returns whether a drawing lacks what there is now.
   * @throws Error when it cannot be loaded now. The next call tries again.
   */
  load(): Promise<boolean>
}

/**
 * @param ui the texts of the app by locale, to which those of the views are added. Languages look texts up when they are
 * asked, so they find the new ones at once.
 */
export function createKiosk(ui: Ui, load: () => Promise<KioskParts>): Kiosk {
  let parts: KioskParts | undefined
  let setup: ServiceSetup | undefined
  let service: Service | undefined
  let counters: Counters = {}
  /** What the office says, as it was heard last. It is parsed where it is shown. */
  let notices: unknown
  const begin = () => {
    if (!parts || !setup || service) return
    service = parts.createService(setup)
    service.post(notices)
  }
  return {
    views: () => parts?.views,
    pressed: (press, language) => service?.pressed(press, language),
    visitEnded: () => service?.visitEnded(),
    post(heard) {
      notices = heard
      service?.post(heard)
    },
    say(said) {
      counters = said
    },
    saying: (edition, now) => parts?.withCrowding(edition, counters, now) ?? edition,
    serve(given) {
      setup = given
      begin()
    },
    async load() {
      if (parts) return false
      const loaded = await load()
      for (const [locale, texts] of Object.entries(loaded.texts)) Object.assign(ui[locale] ?? {}, texts)
      parts = loaded
      begin()
      return true
    },
  }
}
