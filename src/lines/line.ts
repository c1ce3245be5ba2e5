/** The kind of a text of a subject. Views use it to pick what they draw where. */
export type Part =
  /** The year of the plan in a few characters. It stands in one place on every slide. */
  | 'label'
  | 'heading'
  /** The pronunciation of the door sign, for readers who cannot read it. */
  | 'said'
  /** The sign on the door, if the heading differs from it. */
  | 'sign'
  /** A translation of the name that is not official. */
  | 'name'
  | 'floor'
  | 'counter'
  /** How crowded it is, and when that was said. */
  | 'crowding'
  /** The age of floor and counter, if the reader must see it. */
  | 'placeAsOf'
  /** Who deals with a need. */
  | 'department'
  /** The age of that, if the reader must see it. */
  | 'departmentAsOf'
  | 'phone'
  /** Whose number it is. A desk's number is never given as that of the department. */
  | 'phoneName'
  | 'phoneAsOf'
  /** Hours as a figure that all languages share: `9:00–12:00`. A subject has them several times, each with its days. */
  | 'times'
  /** On which days, or for what, these hours apply. */
  | 'days'
  | 'timesAsOf'
  /** The name of a facility of the building. */
  | 'facility'
  /** Its floor or its number. */
  | 'facilityPlace'
  /** What else is known of it: a sentence, or its hours. */
  | 'facilityText'
  | 'facilityAsOf'
  /** Today's other hours and those of the coming days, and why. */
  | 'exception'
  /** What people come for. */
  | 'need'
  /** One sentence each. */
  | 'body'
  /** Hours in words. */
  | 'hours'
  /** What to do if a fact is unknown. */
  | 'help'
  /** What to ask, if no source answers a need or a part of it. */
  | 'ask'
  /** That a department's work is described for another year. */
  | 'caveat'
  /** The sentence over `more` that says once whose words they are. */
  | 'lead'
  /** Who says a notice, and since when. */
  | 'by'
  /** Text for which a wall has no room. */
  | 'more'

/** A text of a subject in one language. */
export interface Line {
  readonly part: Part
  readonly text: string
  /** Where it is shown. If this is left out, on walls and pages alike. */
  readonly only?: 'wall' | 'page'
}

/** Lines of a part; none if it is not known. */
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

/** The text of a part that occurs once; undefined if it is not known. */
export function textOf(lines: readonly Line[], name: Part): string | undefined {
  return lines.find((line) => line.part === name)?.text
}
