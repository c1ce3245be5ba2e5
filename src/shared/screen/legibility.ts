import type { TextMode } from './appearance.ts'
import { type Panel, panelMm } from './panel-size.ts'
import type { Screen } from './screen.ts'

/**
 * Heights of ink as parts of the font size of BIZ UDPGothic: the letters x and H, and the kana あ. The tests measure
 * them in the browser.
 */
export const INK = { x: 0.59, capital: 0.81, kana: 0.874 } as const

/** The largest part of its text's size at which a reading keeps clear of the line above. */
const READING_SHARE = 0.53
/** A mode with larger text is larger by at least this factor, so that its user sees a difference. */
const LARGER = 4 / 3
/** Readings at arm's length: font size in mm (house value; JIS S 0032 gives the same for eyes of 70 years). */
const READING_AT_HAND_MM = 5
/** Readings across a room: kana of 16 minutes of arc, the least that JIS Z 8513 gives for letters. */
const READING_DEGREES = 16 / 60

type Seen = Pick<Screen, 'viewingDistanceMm' | 'input'>

/** Font size in mm at which the letter x has 16 reference pixels: x-height 0.00595 · D (EN 301 549 V4.1.1, 5.1.4). */
export function plainTextMm(distanceMm: number): number {
  return (0.00595 * distanceMm) / INK.x
}

/** Font size in mm at which a capital H subtends 0.7° (EN 301 549 V3.2.1, 5.1.4). */
export function largeTextMm(distanceMm: number): number {
  return subtending(0.7, distanceMm) / INK.capital
}

/** The least font size of readings in mm: an absolute size at arm's length, an angle across a room. */
export function readingMm({ viewingDistanceMm, input }: Seen): number {
  return input === 'touch' ? READING_AT_HAND_MM : subtending(READING_DEGREES, viewingDistanceMm) / INK.kana
}

/**
 * The least font size in mm of everything but readings, for the farthest seat. By default it is EN's for plain text,
 * or larger if readings of their own least size need it. Large mode needs 0.7° as well.
 */
export function textMm(seen: Seen, mode: TextMode): number {
  const plain = Math.max(plainTextMm(seen.viewingDistanceMm), readingMm(seen) / READING_SHARE)
  return mode === 'default' ? plain : Math.max(largeTextMm(seen.viewingDistanceMm), plain * LARGER)
}

/** The height that subtends an angle at a distance (EN 301 549 V3.2.1, 5.1.4: ψ = 180 · H / (π · D)). */
function subtending(degrees: number, distanceMm: number): number {
  return (degrees * Math.PI * distanceMm) / 180
}

/** The least that a screen must hold, in font sizes of its text: a caveat, a heading and a sentence. */
const LEAST_ROOM = { long: 13, short: 7.5 }

/**
 * Whether a panel is large enough for a mode's text at its distance. A panel that is too small shows little at a
 * time.
 */
export function fits(screen: Panel & Seen, mode: TextMode): boolean {
  const { width, height } = panelMm(screen)
  const text = textMm(screen, mode)
  return (
    Math.max(width, height) / text >= LEAST_ROOM.long && Math.min(width, height) / text >= LEAST_ROOM.short
  )
}
