import { SHIFT_RANGE, shiftAt } from '../../player/shift.ts'

/**
 * Moves the layout to its place at an instant (`screen/screen-view.css`) by whole pixels of the device. These are
 * CSS pixels if the scale is a whole number, otherwise device pixels.
 */
export function shiftPanel({ style }: HTMLElement, now: number): void {
  const unit = Number.isInteger(devicePixelRatio) ? 1 : 1 / devicePixelRatio
  const px = (count: number) => `${count * unit}px`
  const { x, y } = shiftAt(now)
  for (const [name, value] of [
    ['--shift-x', px(x)],
    ['--shift-y', px(y)],
    ['--shift-range', px(SHIFT_RANGE)],
  ] as const)
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value)
}
