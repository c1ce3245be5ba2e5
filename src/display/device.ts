import { mmPerPx } from '../shared/legibility.ts'
import type { Screen } from '../shared/screen.ts'

const KEY = 'mm-per-px'

/** Under this width a screen's page scrolls, paused, at the sizes of pages (WCAG 1.4.10). */
export const SCROLLING = '(max-width: 639.98px)'

/** What was measured on this device with a bank card; nothing where it was not, or where storage is denied. */
export function measuredMmPerPx(): number | undefined {
  try {
    const measured = Number(localStorage.getItem(KEY))
    return measured > 0 ? measured : undefined
  } catch {
    // Storage is denied to this page: the configured size holds.
    return undefined
  }
}

/** Keeps what was measured, or forgets it. @throws DOMException when storage is denied or full. */
export function keepMmPerPx(measured: number | undefined): void {
  if (measured === undefined) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, String(measured))
}

/** Millimetres per CSS pixel on this device: as asked for, as measured, or as the panel's size says. */
export function mmPerPxHere(screen: Screen, asked: number | null): number {
  return asked ?? measuredMmPerPx() ?? mmPerPx(screen, window.screen.width)
}

/**
 * Whether the page starts paused: where it scrolls, and for people who want less motion, unless this is the
 * panel itself. A panel's browser fills a display of the configured shape; nobody stands before it to start it.
 */
export function startsPaused(screen: Screen): boolean {
  if (matchMedia(SCROLLING).matches) return true
  const panel = matchMedia('(display-mode: fullscreen)').matches && window.screen.width === screen.widthPx
  return !panel && matchMedia('(prefers-reduced-motion: reduce)').matches
}
