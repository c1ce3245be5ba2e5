/**
 * A telephone number as it is said, one digit after the other: `045-866` → `0 4 5 - 8 6 6`. Otherwise speech engines
 * say "forty-five, eight hundred", which nobody can dial.
 */
export function digitByDigit(number: string): string {
  return [...number].join(' ')
}
