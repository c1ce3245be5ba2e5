/** What a text of a subject is: views pick by it what they draw where. */
export type Part =
  | 'heading'
  /** How the sign on the door is said, for those who cannot read it. */
  | 'said'
  /** The sign on the door, where the heading is not it. */
  | 'sign'
  /** A translation of the name that is not official. */
  | 'name'
  | 'floor'
  | 'counter'
  /** How old floor and counter are, where that matters. */
  | 'placeAsOf'
  | 'phone'
  /** Whose number it is: a desk's is never given as the department's. */
  | 'phoneName'
  | 'phoneAsOf'
  /** Hours as a figure that all languages share: `9:00–12:00`. */
  | 'times'
  /** On which days, or for what, these hours are. */
  | 'days'
  | 'timesAsOf'
  /** What people come for. */
  | 'need'
  /** One sentence each. */
  | 'body'
  /** Hours in words. */
  | 'hours'
  /** What to do where a fact is unknown. */
  | 'help'
  /** How far to trust it. */
  | 'caveat'
  /** What there is no room for on a wall. */
  | 'more'

/** A text of a subject in one language. */
export interface Line {
  readonly part: Part
  readonly text: string
  /** Where it is said; on walls and pages alike where that is left out. */
  readonly only?: 'wall' | 'page'
}

/** Lines of a part, none where it is not known. */
export function part(name: Part, texts: string | readonly string[] | undefined, only?: Line['only']): Line[] {
  const all = typeof texts === 'string' ? [texts] : (texts ?? [])
  return all.map((text) => ({ part: name, text, ...(only && { only }) }))
}

/** The lines that a wall shows. */
export function onWall(lines: readonly Line[]): Line[] {
  return lines.filter(({ only }) => only !== 'page')
}

/** The lines that a page shows. */
export function onPage(lines: readonly Line[]): Line[] {
  return lines.filter(({ only }) => only !== 'wall')
}

/** The texts of some parts, in the order of the subject. */
export function textsOf(lines: readonly Line[], ...parts: readonly Part[]): string[] {
  return lines.filter((line) => parts.includes(line.part)).map(({ text }) => text)
}

/** The text of a part that is said once; undefined where it is not known. */
export function textOf(lines: readonly Line[], name: Part): string | undefined {
  return lines.find((line) => line.part === name)?.text
}
