/** Few languages and time zones, with a few formats each, so these never become many. */
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * What `Intl` writes for an instant, by piece: `{ year: '2026', month: '11' }`. Each format is made once. To make one
 * takes up to a millisecond, and a directory writes some hundred months and weekdays.
 *
 * @param tag the language, such as `ja`
 * @param instant ms since 1970
 * @throws RangeError when the tag, an option or the instant is none
 */
export function dateParts(
  tag: string,
  options: Intl.DateTimeFormatOptions,
  instant: number,
): Record<string, string | undefined> {
  const key = tag + JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, options)
  formats.set(key, format)
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
}
