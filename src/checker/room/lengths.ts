import type { Locale } from '../../shared/edition/words/locale.ts'
import { type ReadingUnit, readingLoad } from '../../shared/text/reading-load.ts'
import type { Finding } from '../finding.ts'
import { plainOrRaw, segmentsOrNone } from '../japanese/tolerant-ruby.ts'
import type { WordFiles } from '../passage.ts'

/** What the lengths of words depend on beside the words. */
export interface Wall {
  /** The files with topics of the plan. Official headings stay whole, however long they are. */
  readonly sections: readonly { readonly id: string; readonly isOfficial: boolean }[]
  /** Full-width characters on a line of a heading (`heading-room.ts`). */
  readonly headingRoom: number
}

/**
 * How much the sentences of a wall may say, in the unit of the language. Less leaves the stage half empty. More cannot
 * be read twice while the slide stays.
 */
export const BODY: Readonly<Record<ReadingUnit, { readonly least: number; readonly most: number }>> = {
  characters: { least: 40, most: 65 },
  morae: { least: 32, most: 46 },
  words: { least: 12, most: 22 },
}

const HEADING_LINES = 2
/** A letter is about half as wide as a kanji. */
const LETTER = 0.545

/** Headings and sentences of topics that are too long or too short for a wall, in one language. */
export function wrongLengths(locale: Locale, files: WordFiles, { sections, headingRoom }: Wall): Finding[] {
  const room = Math.floor(HEADING_LINES * headingRoom)
  return sections.flatMap(({ id: file, isOfficial }) =>
    topicsOf(files[file]).flatMap(({ id, heading, body }) => [
      ...(isOfficial ? [] : tooLong(heading, room)).map((complaint) => ({
        ...{ locale: locale.id, file, key: `${id}.heading`, text: heading },
        ...complaint,
      })),
      ...bodyLength(body, locale.reading.unit).map((complaint) => ({
        ...{ locale: locale.id, file, key: `${id}.body`, text: body.join(' ') },
        ...complaint,
      })),
    ]),
  )
}

type LengthComplaint = Pick<Finding, 'rule' | 'severity' | 'found' | 'message'>

function tooLong(heading: string, room: number): LengthComplaint[] {
  const width = Math.ceil(widthOf(plainOrRaw(heading)))
  if (width <= room) return []
  const message = `expected two lines of the narrowest screen: ${room} full-width characters or ${Math.floor(room / LETTER)} letters`
  return [{ rule: 'length/heading', severity: 'error', found: plainOrRaw(heading), message }]
}

/** In full-width characters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x250 ? LETTER : 1), 0)
}

function bodyLength(body: readonly string[], unit: ReadingUnit): LengthComplaint[] {
  // Whoever knows a word does not read its gloss.
  const said = body.map((text) => text.replace(/（[^）]*）/gu, '')).join(' ')
  if (said === '' || segmentsOrNone(said).length === 0) return []
  const { least, most } = BODY[unit]
  const load = Math.ceil(readingLoad(said, unit))
  if (load >= least && load <= most) return []
  return [
    {
      rule: 'length/body',
      severity: load > most ? 'error' : 'warning',
      found: `${load} ${unit}`,
      message: `expected ${least} to ${most} ${unit}`,
    },
  ]
}

interface TopicText {
  readonly id: string
  readonly heading: string
  readonly body: readonly string[]
}

/** The topics of a file, as far as they have the form of topics. Other rules report the rest. */
function topicsOf(file: unknown): TopicText[] {
  if (typeof file !== 'object' || file === null) return []
  return Object.entries(file).flatMap(([id, topic]) => {
    const { heading, body } = (topic ?? {}) as { heading?: unknown; body?: unknown }
    if (typeof heading !== 'string' || !Array.isArray(body)) return []
    return [{ id, heading, body: body.filter((text) => typeof text === 'string') }]
  })
}
