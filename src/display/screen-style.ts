import { mmPerPx, type Screen } from '../shared/screen.ts'

/** Modules along the side of a QR code of versions 1 to 3, without its quiet zone of four on each side. */
const MODULES = [21, 25, 29]

/**
 * The sizes of one screen, as a stylesheet: the content security policy forbids styles in the markup. The
 * side of a QR code is at least a tenth of the distance it is scanned from, with whole pixels to a module.
 */
export function screenStyle(screen: Screen): string {
  const sidePx = screen.scanDistanceMm / 10 / mmPerPx(screen)
  const codes = MODULES.map((modules) => {
    const px = Math.ceil(sidePx / modules) * (modules + 8)
    return `.qr[data-modules="${modules + 8}"]{inline-size:${px}px;block-size:${px}px}`
  })
  return `:root{--text:${screen.textPx}px}${codes.join('')}`
}
