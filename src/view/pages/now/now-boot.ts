import * as v from 'valibot'
import type { Ui } from '../../../lines/i18n/i18n.ts'
import type { Turn } from '../../../player/programme/turn.ts'
import { localeIdSchema } from '../../../shared/edition/words/locale.ts'
import { parseScreen, type Screen } from '../../../shared/screen/screen.ts'
import { screenHoursSchema } from '../../../shared/screen/screen-hours.ts'
import { instantSchema } from '../../screen/boot.ts'

const bootSchema = v.object({
  /** The instant for which the page was drawn, in ms since 1970. */
  at: instantSchema,
  /** Whether the address set the clock (`?at=`), which then has nothing to do with the time of day. */
  preview: v.boolean(),
  /** When the app was built, ms since 1970. */
  builtAt: instantSchema,
  /** The hours that the address asks for (`?hours=`). They override the configuration. */
  hours: v.nullable(screenHoursSchema),
  /** The reader's. */
  locale: localeIdSchema,
  origin: v.string(),
  pictograms: v.string(),
  /** The edition from which the page was drawn, and its `ETag`. */
  editionUrl: v.string(),
  editionTag: v.string(),
  /** The texts of the app, as far as they are needed, by locale. */
  ui: v.record(localeIdSchema, v.record(v.string(), v.unknown())),
  screen: v.unknown(),
})

/** What the page of a screen's moment starts with: what it needs to draw the same again, and to go on from there. */
export interface NowBoot extends Omit<v.InferOutput<typeof bootSchema>, 'screen'> {
  readonly screen: Screen
}

/** What a screen shows at the moment of a request, and what a phone needs to go on from there by itself. */
export interface NowContent {
  readonly turn: Turn
  readonly boot: NowBoot
}

/** @throws Error when the page was not drawn by a Worker of this version. */
export function parseNowBoot(json: string): NowBoot {
  const boot = v.parse(bootSchema, JSON.parse(json))
  return { ...boot, screen: parseScreen(boot.screen) }
}

/** The texts of which the lines of slides are made. */
const OF_LINES = ['date', 'opening', 'fact', 'caveat', 'about', 'directory']
/** Those around them. */
const AROUND = ['page', 'now']

/**
 * The texts of the app with which a phone follows a screen. It needs those of slides in every language, because how long
 * a slide stays follows from its slowest reader, and the others in the reader's own.
 */
export function textsToFollow(ui: Ui, reader: string): NowBoot['ui'] {
  return Object.fromEntries(
    Object.entries(ui).map(([id, texts]) => {
      const sections = id === reader ? [...OF_LINES, ...AROUND] : OF_LINES
      return [id, Object.fromEntries(Object.entries(texts).filter(([name]) => sections.includes(name)))]
    }),
  )
}
