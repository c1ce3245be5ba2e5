import * as v from 'valibot'
import { numberOf, setOf, wholeOf } from '../bounded.ts'
import { idSchema } from '../edition/topic.ts'
import { localeIdSchema } from '../edition/words/locale.ts'
import { parseAs } from '../parse-as.ts'
import { screenHoursSchema } from './screen-hours.ts'

const MOST_SUBJECTS = 200
const MOST_LOCALES = 12
const ids = setOf(idSchema, MOST_SUBJECTS)
const side = numberOf(1, 100)
const mode = v.picklist(['in-turn', 'together'])

/** The ingredients of a screen's loop: ids of topics and departments. */
const playlistSchema = v.object({
  /** In every loop, first. */
  always: ids,
  /** One a loop, in turn. */
  leads: ids,
  /** In every loop. The week decides which one begins. */
  pillars: ids,
  /** All of them within five opening days, an equal share each day. */
  daily: ids,
  /** One a loop, in turn. */
  departments: ids,
  /** At most so long from the beginning of one directory to the beginning of the next. */
  directoryEveryMs: v.nullable(numberOf(60_000, 86_400_000)),
})
export type Playlist = v.InferOutput<typeof playlistSchema>

/** One physical display and its configuration. Lengths in millimetres, measured on the panel. */
export const screenSchema = v.object({
  id: idSchema,
  diagonalMm: numberOf(100, 10_000),
  /** The ratio of the panel's sides, the long one first: `[16, 9]`. */
  aspect: v.pipe(
    v.tuple([side, side]),
    v.check(([long, short]) => long >= short, 'the long side first'),
  ),
  orientation: v.picklist(['landscape', 'portrait']),
  /** CSS pixels across the panel as it is mounted, used until a browser gives the real number. */
  widthPx: wholeOf(320, 16_384),
  /** The height of the panel's lower edge above the floor. */
  mountingHeightMm: numberOf(0, 5000),
  /** The distance of the farthest seat. Text size follows from it (`legibility.ts`). */
  viewingDistanceMm: numberOf(200, 50_000),
  /** The distance from which a phone reads the QR code. */
  scanDistanceMm: numberOf(100, 50_000),
  input: v.picklist(['none', 'touch']),
  locales: setOf(localeIdSchema, MOST_LOCALES, 1),
  /**
   * Whether topics of the plan show their languages in turn or together. Slides with figures always show them
   * together.
   */
  topics: mode,
  /** When it is on. Outside these hours it shows the night view. Without hours it is always on. */
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

/** A screen that can show only the default slide, until it knows what the office says. */
export function withoutPlaylist(screen: Screen): Screen {
  const playlist = { always: [], leads: [], pillars: [], daily: [], departments: [], directoryEveryMs: null }
  return { ...screen, playlist }
}
