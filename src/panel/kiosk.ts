import type { Ui } from '../lines/i18n.ts'
import type { KioskViews } from '../view/screen/screen-view.tsx'

/** What visitors need, loaded once a screen plays: what they can press and open, the words for it, and the search. */
export interface KioskParts {
  readonly views: KioskViews
  readonly texts: Ui
  readonly beginSearch: typeof import('./kiosk-parts.ts').beginSearch
}

export interface Kiosk {
  /** Undefined until they are loaded. */
  parts(): KioskParts | undefined
  /**
   * Loads them. It does nothing once that has succeeded.
   *
   * @returns whether a drawing lacks what there is now.
   * @throws Error when they cannot be loaded now. The next call tries again.
   */
  load(): Promise<boolean>
}

/**
 * @param ui the texts of the app by locale, to which those of the views are added. Languages look texts up when they are
 * asked, so they find the new ones at once.
 */
export function createKiosk(ui: Ui, load: () => Promise<KioskParts>): Kiosk {
  let parts: KioskParts | undefined
  return {
    parts: () => parts,
    async load() {
      if (parts) return false
      const loaded = await load()
      for (const [locale, texts] of Object.entries(loaded.texts)) Object.assign(ui[locale] ?? {}, texts)
      parts = loaded
      return true
    },
  }
}
