import { mmPerPx } from '../shared/screen/panel-size.ts'
import { parseMmPerPx } from '../shared/screen/scale.ts'
import type { Screen } from '../shared/screen/screen.ts'
import { scaleOf } from '../view/screen/scale.ts'

const KEY = 'mm-per-px'
/** A measurement that differs from the panel's size by more than this factor was not made on this panel. */
const MOST_OFF = 5

/** Receives the error of a scale that cannot be used: a kept one, or one from the address. */
export type OnScaleFault = (kind: 'storage' | 'address', error: unknown) => void

/** Below this width a screen's page is paused and scrolls, with the sizes of pages (WCAG 1.4.10). */
export const SCROLLING = '(max-width: 639.98px)'

/**
 * The scale that was measured on this device with a bank card. Undefined if there is none, or storage is denied. A
 * value that is not a scale, or does not fit, is deleted, because it would be found again at every start.
 */
export function measuredMmPerPx(
  onFault: OnScaleFault,
  check: (mm: number) => void = () => {},
): number | undefined {
  let kept: string | null
  try {
    kept = localStorage.getItem(KEY)
  } catch {
    // Storage is denied to this page, so the configured size is used.
    return undefined
  }
  try {
    const measured = parseMmPerPx(kept)
    if (measured !== null) check(measured)
    return measured ?? undefined
  } catch (error) {
    onFault('storage', error)
  }
  try {
    keepMmPerPx(undefined)
  } catch {
    // It can be read but not removed, so it is refused again at the next start.
  }
  return undefined
}

/** Stores a measurement, or deletes it. @throws DOMException when storage is denied or full. */
export function keepMmPerPx(measured: number | undefined): void {
  if (measured === undefined) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, String(measured))
}

/**
 * Millimetres per CSS pixel on this device: from the address, from a measurement, or from the panel's size. The
 * first two count only if they are near the third, because far from it nothing can be read.
 */
export function mmPerPxHere(screen: Screen, asked: number | null, onFault: OnScaleFault): number {
  const ofPanel = mmPerPx(screen, window.screen.width > 0 ? window.screen.width : screen.widthPx)
  const check = (mm: number) => {
    const [least, most] = [ofPanel / MOST_OFF, ofPanel * MOST_OFF]
    if (mm < least || mm > most)
      throw new Error(
        `mm-per-px: expected ${least.toFixed(3)} to ${most.toFixed(3)} on this panel, found ${mm}`,
      )
  }
  try {
    if (asked !== null) check(asked)
  } catch (error) {
    onFault('address', error)
    return mmPerPxHere(screen, null, onFault)
  }
  return asked ?? measuredMmPerPx(onFault, check) ?? ofPanel
}

/** Draws this page at a scale, in millimetres per CSS pixel. */
export function setScale(mmPerPx: number): void {
  for (const [name, length] of Object.entries(scaleOf(mmPerPx)))
    document.documentElement.style.setProperty(name, length)
}

/** Returns a function that tells whether the page is being closed. */
export function watchLeaving(): () => boolean {
  let isLeaving = false
  addEventListener('pagehide', () => {
    isLeaving = true
  })
  addEventListener('pageshow', () => {
    isLeaving = false
  })
  return () => isLeaving
}

/**
 * Whether the page starts paused: if it scrolls, and for people who want less motion, unless this is the panel
 * itself. A panel's browser fills a display of the configured shape. It is unattended and would stay paused.
 */
export function startsPaused(screen: Screen): boolean {
  if (matchMedia(SCROLLING).matches) return true
  const panel = matchMedia('(display-mode: fullscreen)').matches && window.screen.width === screen.widthPx
  return !panel && matchMedia('(prefers-reduced-motion: reduce)').matches
}
