import { largeTextMm, plainTextMm, readingMm, textMm } from '../../shared/screen/legibility.ts'
import { mmPerPx } from '../../shared/screen/panel-size.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import { scaleOf } from './scale.ts'

/** Modules along the side of a QR code of versions 1 to 3, without its quiet zone of four on each side. */
const MODULES = [21, 25, 29]
/** The lower end of the reach of everybody, above the floor (ISO 21542; Yokohama allows 400 to 1,100 mm). */
const REACH_MM = 800

/**
 * The sizes of one screen, as a stylesheet: the content security policy forbids styles in the markup. A window
 * narrower than 640 CSS pixels is not a panel, and has the sizes of pages (`scrolling.css`). The side of a QR code is
 * at least a tenth of its scanning distance, with whole pixels to a module.
 */
export function screenStyle(screen: Screen): string {
  const scale = Object.entries(scaleOf(mmPerPx(screen))).map(([name, value]) => `${name}:${value}`)
  const text = (mm: number) => `calc(${mm}*var(--mm-text))`
  const sides = MODULES.map((modules) => {
    const module = `round(up,calc(${screen.scanDistanceMm / 10 / modules}*var(--mm)),1px)`
    return `calc(${module}*${modules + 8})`
  })
  const codes = MODULES.map(
    (modules, index) =>
      `.qr[data-modules="${modules + 8}"]{inline-size:${sides[index]};block-size:${sides[index]}}`,
  )
  return [
    `:root{${scale.join(';')}}`,
    '@media (min-width:640px){',
    `:root{--text:${text(textMm(screen, 'default'))};--reading:${text(readingMm(screen))};`,
    // EN 301 549 V3.2.1 for what is emphasised, V4.1.1 for the rest.
    `--least-heading:${text(largeTextMm(screen.viewingDistanceMm))};`,
    // People read these in passing, so they are as legible from twice the distance as text is from once.
    `--reach:${screen.input === 'touch' ? Math.max(0, REACH_MM - screen.mountingHeightMm) : 0};`,
    `--figure:${text(plainTextMm(2 * screen.viewingDistanceMm))};`,
    // The room for a code, for any address.
    `--qr:max(${sides.join(',')})}`,
    `:root[data-text="large"]{--text:${text(textMm(screen, 'large'))}}`,
    ...codes,
    '}',
  ].join('')
}
