import * as v from 'valibot'
import { localeIdSchema } from './locale.ts'
import { parseAs } from './parse-as.ts'
import { screenHoursSchema } from './screen-hours.ts'
import { idSchema } from './topic.ts'

const ids = v.array(idSchema)
const positive = v.pipe(v.number(), v.minValue(1))
const mode = v.picklist(['in-turn', 'together'])

/** What a screen's loop is made of. Lists of ids of topics and departments. */
export const playlistSchema = v.object({
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
  directoryEveryMs: v.nullable(v.pipe(v.number(), v.minValue(60_000))),
})
export type Playlist = v.InferOutput<typeof playlistSchema>

/** One physical display and what it is to show. Lengths in millimetres, measured on the panel. */
export const screenSchema = v.object({
  id: idSchema,
  diagonalMm: v.pipe(v.number(), v.minValue(100)),
  /** Of the panel's sides, the long one first: `[16, 9]`. */
  aspect: v.pipe(
    v.tuple([positive, positive]),
    v.check(([long, short]) => long >= short, 'the long side first'),
  ),
  orientation: v.picklist(['landscape', 'portrait']),
  /** CSS pixels across the panel as it is mounted, where no browser has said. */
  widthPx: v.pipe(v.number(), v.integer(), v.minValue(320)),
  /** Of the panel's lower edge above the floor. */
  mountingHeightMm: v.number(),
  /** From the farthest seat; text size follows from it (`legibility.ts`). */
  viewingDistanceMm: v.pipe(v.number(), v.minValue(200)),
  /** From where a phone reads the QR code. */
  scanDistanceMm: v.pipe(v.number(), v.minValue(100)),
  input: v.picklist(['none', 'touch']),
  locales: v.pipe(v.array(localeIdSchema), v.minLength(1)),
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
