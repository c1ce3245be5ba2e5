import * as v from 'valibot'
import { SEVERITIES } from '../../shared/notice/severity.ts'
import { type NamedScreen, parseNamedScreen } from '../../shared/screen/named-screen.ts'

const isOptional = v.optional(v.boolean())
const blankSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['time', 'place']), optional: isOptional }),
  v.object({
    kind: v.literal('number'),
    least: v.number(),
    most: v.number(),
    step: v.optional(v.number()),
    optional: isOptional,
  }),
  v.object({
    kind: v.literal('choice'),
    of: v.pipe(v.array(v.string()), v.readonly()),
    optional: isOptional,
  }),
])
/** What is filled in of a template. */
export type BlankForm = v.InferOutput<typeof blankSchema>

const templateSchema = v.object({
  id: v.string(),
  /** In the language of the office. */
  name: v.string(),
  severity: v.picklist(SEVERITIES),
  blanks: v.record(v.string(), blankSchema),
})
/** A template of notices, as a form needs it. */
export type TemplateForm = v.InferOutput<typeof templateSchema>

const bootSchema = v.object({
  /** The origin of short addresses, as printed in QR codes: scheme and host. */
  origin: v.string(),
  timeZone: v.string(),
  /** The name of the edition of the build, which is in force before anything is published. */
  first: v.string(),
  /** The file with the characters that the fonts of screens draw. */
  characters: v.string(),
  /** The screens of the office. */
  screens: v.array(v.pipe(v.unknown(), v.transform(parseNamedScreen))),
  /** Whether the office has a translator, which drafts words. */
  canTranslate: v.boolean(),
  /** What needs a second person in this office. */
  secondPerson: v.object({ emergency: v.boolean(), publish: v.boolean() }),
  notices: v.object({
    templates: v.array(templateSchema),
    /** The words of what can be chosen for a blank. */
    choices: v.record(v.string(), v.string()),
    places: v.array(v.object({ id: v.string(), name: v.string() })),
  }),
})

/** What the app of staff starts with. Everything else comes over HTTP. */
export interface StaffBoot extends Omit<v.InferOutput<typeof bootSchema>, 'screens'> {
  readonly screens: readonly NamedScreen[]
}

/** @throws Error when the page was not drawn by a Worker of this version. */
export function parseStaffBoot(json: string): StaffBoot {
  return v.parse(bootSchema, JSON.parse(json))
}
