import * as v from 'valibot'
import { numberOf, setOf, wholeOf } from '../bounded.ts'
import { localeIdSchema } from '../edition/locale.ts'
import { idSchema } from '../edition/topic.ts'
import { parseAs } from '../parse-as.ts'
import { screenHoursSchema } from './screen-hours.ts'

const MOST_SUBJECTS = 200
const MOST_LOCALES = 12
const ids = setOf(idSchema, MOST_SUBJECTS)
const side = numberOf(1, 100)
const mode = v.picklist(['in-turn', 'together'])

/** What a screen's loop is made of. Lists of ids of topics and departments. */
const playlistSchema = v.object({
  /** In every loop, first. */
  always: ids,
  /** One a loop, in turn. */
  leads: ids,
  /** In every loop; the week decides which begins. */
  pillars: ids,
  /** All of them within five opening days, an even share a day. */
  daily: ids,
  /** One a loop, in turn. */
  departments: ids,
  /** From the beginning of one directory to the beginning of the next, at most. */
  directoryEveryMs: v.nullable(numberOf(60_000, 86_400_000)),
})
export type Playlist = v.InferOutput<typeof playlistSchema>

/** One physical display and what it is to show. Lengths in millimetres, measured on the panel. */
const screenSchema = v.object({
  id: idSchema,
  diagonalMm: numberOf(100, 10_000),
  /** Of the panel's sides, the long one first: `[16, 9]`. */
  aspect: v.pipe(
    v.tuple([side, side]),
    v.check(([long, short]) => long >= short, 'the long side first'),
  ),
  orientation: v.picklist(['landscape', 'portrait']),
  /** CSS pixels across the panel as it is mounted, where no browser has said. */
  widthPx: wholeOf(320, 16_384),
  /** Of the panel's lower edge above the floor. */
  mountingHeightMm: numberOf(0, 5000),
  /** From the farthest seat; text size follows from it (`legibility.ts`). */
  viewingDistanceMm: numberOf(200, 50_000),
  /** From where a phone reads the QR code. */
  scanDistanceMm: numberOf(100, 50_000),
  input: v.picklist(['none', 'touch']),
  locales: setOf(localeIdSchema, MOST_LOCALES, 1),
  /** How topics of the plan speak their languages; what has figures always speaks them together. */
  topics: mode,
  /** When it is on; outside them it shows the night view. Without them it is always on. */
  hours: v.optional(screenHoursSchema),
  playlist: playlistSchema,
})
export type Screen = v.InferOutput<typeof screenSchema>
export type Mode = v.InferOutput<typeof mode>

/**
 * The only way into a screen's configuration.
 *
 * @throws Error that names the field and what was expected there.
 */
export function parseScreen(input: unknown): Screen {
  return parseAs(screenSchema, input, 'Not a screen', 'screen')
}

/** A screen with nothing to show but the default slide: until it knows what the office says. */
export function withoutPlaylist(screen: Screen): Screen {
  const playlist = { always: [], leads: [], pillars: [], daily: [], departments: [], directoryEveryMs: null }
  return { ...screen, playlist }
}
