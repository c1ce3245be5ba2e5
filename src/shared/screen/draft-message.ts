import * as v from 'valibot'
import { listOf, wholeOf } from '../bounded.ts'
import { idSchema } from '../edition/topic.ts'
import { localeIdSchema } from '../edition/words/locale.ts'
import { slideSchema } from './slide.ts'

const MOST_SLIDES = 200
const MOST_PROBLEMS = 1_000
const MOST_PAGES = 1_000
const page = wholeOf(0, MOST_PAGES)

const toScreenSchema = v.object({
  kind: v.literal('draft'),
  /** Any JSON. The screen parses it like every other edition. */
  edition: v.unknown(),
  subject: idSchema,
  locale: localeIdSchema,
  /** Counted from 0. The last one if the slide has fewer. */
  page,
  /** What the office says besides: the screen shows it as it would if it were said now. */
  notices: v.optional(v.unknown()),
})
/** What the app of staff asks a screen in its frame (`/screens/:screen?draft`) to show. */
export type ToScreen = v.InferOutput<typeof toScreenSchema>

const fromScreenSchema = v.variant('kind', [
  /** It can be asked now. */
  v.object({ kind: v.literal('ready') }),
  /** What it shows of the subject, and all slides that it has of it on that day. */
  v.object({
    kind: v.literal('shown'),
    slide: slideSchema,
    page,
    pages: page,
    slides: listOf(slideSchema, MOST_SLIDES),
  }),
  /** This screen has no slide of the subject. */
  v.object({ kind: v.literal('absent') }),
  /** It cannot play the edition. Each problem names its place, what was expected there and what was found. */
  v.object({ kind: v.literal('refused'), problems: listOf(v.string(), MOST_PROBLEMS) }),
])
/** What such a screen answers. */
export type FromScreen = v.InferOutput<typeof fromScreenSchema>

/** Undefined if the message is not ours: extensions post messages, too. */
export function parseToScreen(data: unknown): ToScreen | undefined {
  const result = v.safeParse(toScreenSchema, data)
  return result.success ? result.output : undefined
}

/** Undefined if the message is not ours. */
export function parseFromScreen(data: unknown): FromScreen | undefined {
  const result = v.safeParse(fromScreenSchema, data)
  return result.success ? result.output : undefined
}
