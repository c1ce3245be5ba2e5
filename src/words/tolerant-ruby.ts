import { parseRuby, plainText, type Segment } from '../shared/ruby.ts'

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

/** The segments of a text, none where its readings are not well formed. */
export function segmentsOrNone(text: string): Segment[] {
  try {
    return parseRuby(text)
  } catch {
    return []
  }
}
