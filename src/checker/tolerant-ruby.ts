import { parseRuby, plainText, type Segment } from '../shared/text/ruby.ts'

// A text whose readings are not well formed has been complained of by the rule about their notation; the other
// rules make what they can of it rather than stop.

/** The text without readings, or as it stands where they are not well formed. */
export function plainOrRaw(text: string): string {
  try {
    return plainText(text)
  } catch {
    return text
  }
}

/** The text as it is said, or as it stands where its readings are not well formed. */
export function spokenOrRaw(text: string): string {
  return segmentsOrNone(text)
    .map(({ base, reading }) => reading ?? base)
    .join('')
}

/** The text as it is matched with terms: without readings, and without the spaces of easy Japanese. */
export function unspaced(text: string): string {
  return plainOrRaw(text).replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/gu, '')
}

/** The segments of a text, none where its readings are not well formed. */
export function segmentsOrNone(text: string): Segment[] {
  try {
    return parseRuby(text)
  } catch {
    return []
  }
}
