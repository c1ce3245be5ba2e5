import * as v from 'valibot'
import { numberOf } from '../../shared/bounded.ts'
import { type Edition, parseEdition } from '../../shared/edition/edition.ts'
import { appearanceSchema } from '../../shared/screen/appearance.ts'
import { parseScreen, type Screen } from '../../shared/screen/screen.ts'
import { screenHoursSchema } from '../../shared/screen/screen-hours.ts'
import { slideSchema } from '../../shared/screen/slide.ts'

const assetsSchema = v.object({
  pictograms: v.string(),
  restFonts: v.string(),
  kioskStyles: v.string(),
  search: v.string(),
  searchWorker: v.string(),
  speech: v.string(),
})

/** Instants whose year has four digits. An instant farther away has no day. */
export const instantSchema = v.pipe(
  v.number(),
  v.minValue(Date.parse('0001-01-01T00:00:00Z')),
  v.maxValue(Date.parse('9999-12-31T00:00:00Z')),
)

const bootSchema = v.object({
  /**
   * The instant for which the page was drawn, in ms since 1970; null in the page that is kept for starting without a
   * network, which knows no time.
   */
  at: v.nullable(instantSchema),
  /** Names the version of the app. */
  build: v.string(),
  /** When it was built, ms since 1970. */
  builtAt: instantSchema,
  /** Whether the address set the clock (`?at=`), which then has nothing to do with the time of day. */
  preview: v.boolean(),
  appearance: appearanceSchema,
  /** The scale that the address asks for (`?mm-per-px=`). */
  mmPerPx: v.nullable(numberOf(0, 100)),
  /** The hours that the address asks for (`?hours=`). They override the configuration. */
  hours: v.nullable(screenHoursSchema),
  origin: v.string(),
  assets: assetsSchema,
  /** The edition of the build, and its `ETag`. */
  editionUrl: v.string(),
  editionTag: v.string(),
  slide: slideSchema,
  frame: v.string(),
  /** What the office says now. It is parsed once the screen plays. */
  notices: v.optional(v.unknown()),
  screen: v.unknown(),
  edition: v.unknown(),
})

/** What a page starts with: enough to draw its first slide again exactly. The rest comes over HTTP. */
export interface Boot extends Omit<v.InferOutput<typeof bootSchema>, 'screen' | 'edition'> {
  readonly screen: Screen
  /** The part of the edition that the first slide needs. */
  readonly edition: Edition
}

/** @throws Error when the page was not drawn by a Worker of this version. */
export function parseBoot(json: string): Boot {
  const boot = v.parse(bootSchema, JSON.parse(json))
  return { ...boot, screen: parseScreen(boot.screen), edition: parseEdition(boot.edition) }
}
