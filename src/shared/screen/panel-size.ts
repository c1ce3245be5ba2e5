import type { Screen } from './screen.ts'

export type Panel = Pick<Screen, 'diagonalMm' | 'aspect' | 'orientation'>

/** Width and height of a panel as it is mounted, in mm. */
export function panelMm({ diagonalMm, aspect, orientation }: Panel): { width: number; height: number } {
  const [long, short] = aspect
  const unit = diagonalMm / Math.hypot(long, short)
  return orientation === 'landscape'
    ? { width: long * unit, height: short * unit }
    : { width: short * unit, height: long * unit }
}

/**
 * Millimetres of a CSS pixel on a panel. The width in pixels is that of the screen, never of the window, so that
 * zooming in still enlarges. A server that cannot see the screen assumes the configured width.
 */
export function mmPerPx(screen: Panel & Pick<Screen, 'widthPx'>, widthPx: number = screen.widthPx): number {
  return panelMm(screen).width / widthPx
}
