import { parseRuby, plainText, type Segment } from '../../shared/text/ruby.ts'

// The rule about notation reports a text whose readings are malformed. The other rules use what they can of such a
// text, and do not stop.

/** The text without readings, or unchanged if they are malformed. */
export function plainOrRaw(text: string): string {
  try {
    return plainText(text)
  } catch {
    return text
  }
}

/** The text as it is said, or unchanged if its readings are malformed. */
export function spokenOrRaw(text: string): string {
  return segmentsOrNone(text)
    .map(({ base, reading }) => reading ?? base)
    .join('')
}

/** The text as it is matched with terms: without readings, and without the spaces of easy Japanese. */
export function unspaced(text: string): string {
  return plainOrRaw(text).replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/gu, '')
}

/** The segments of a text; empty if its readings are malformed. */
export function segmentsOrNone(text: string): Segment[] {
  try {
    return parseRuby(text)
  } catch {
    return []
  }
}
