/** A stretch of text and, if it needs one, its reading in kana. */
export interface Segment {
  readonly base: string
  readonly reading?: string
}

/**
 * Reads the notation of Aozora Bunko, `｜base《reading》`. The bar is required, so that no base has to be guessed. On
 * the Tokyo COVID-19 site guessing let readings slip by a character.
 *
 * @throws Error that names the text, if one of the three marks is there without the others.
 */
export function parseRuby(text: string): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const match of text.matchAll(/｜([^｜《》]+)《([^｜《》]+)》/g)) {
    pushPlain(segments, text.slice(at, match.index), text)
    segments.push({ base: match[1] as string, reading: match[2] as string })
    at = match.index + match[0].length
  }
  pushPlain(segments, text.slice(at), text)
  return segments
}

/** The text as it is printed without readings: for titles, labels, logs and search. */
export function plainText(text: string): string {
  return parseRuby(text)
    .map((segment) => segment.base)
    .join('')
    .replaceAll('\u200b', '')
    .replaceAll('\n', ' ')
}

/** The text as it is read aloud: every base replaced by its reading. */
export function spokenText(text: string): string {
  return parseRuby(text)
    .map((segment) => segment.reading ?? segment.base)
    .join('')
    .replaceAll('\u200b', '')
}

function pushPlain(segments: Segment[], plain: string, whole: string): void {
  if (/[｜《》]/.test(plain)) throw new Error(`ruby is written ｜base《reading》, found: ${whole}`)
  if (plain !== '') segments.push({ base: plain })
}
