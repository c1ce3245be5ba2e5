import * as v from 'valibot'
import type { Locale } from '../../shared/edition/words/locale.ts'
import { parseAs } from '../../shared/parse-as.ts'
import { ROLES } from '../../shared/role.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const refusalSchema = v.object({ heading: text, body: v.pipe(v.array(text), v.minLength(1)) })

const messageSchema = v.object({ subject: text, body: text })

/** Why somebody may not do something. */
const KINDS = [
  'stranger',
  'no-role',
  'other-role',
  'other-site',
  'too-large',
  'too-often',
  'unconfigured',
  'unreachable',
] as const
type Kind = (typeof KINDS)[number]

const schema = v.object({
  /** What the page of the app says until its script runs. */
  shell: v.object({ title: text, loading: text, noScript: text }),
  /** How staff call the screens. */
  screenNames: v.record(v.string(), text),
  /** What the office is told of screens that fall silent, with the blanks `name`, `since` and `at`. */
  watch: v.object({ silent: messageSchema, back: messageSchema }),
  /** The heads of the columns of the table that tells what screens have shown. */
  proof: v.object({ columns: v.pipe(v.array(text), v.length(9)) }),
  refusal: v.object({
    ...(Object.fromEntries(KINDS.map((kind) => [kind, refusalSchema])) as Record<Kind, typeof refusalSchema>),
    roles: v.object(
      Object.fromEntries(ROLES.map((role) => [role, text])) as Record<(typeof ROLES)[number], typeof text>,
    ),
  }),
})

type Texts = v.InferOutput<typeof schema>
export type RefusalTexts = Texts['refusal']
export type ShellTexts = Texts['shell']

/** The language in which the people of the office work, and the texts of their app in it. */
export interface StaffTexts {
  readonly locale: Locale
  readonly texts: Readonly<Texts>
}

/**
 * The texts of the app of staff, which one language of an office has.
 *
 * @param files the content of the files of each locale by their names.
 * @throws Error that names the file, the place and what was expected there.
 */
export function parseStaffTexts(
  locales: readonly Locale[],
  files: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): StaffTexts {
  const locale = locales.find(({ id }) => files[id]?.staff !== undefined)
  if (!locale) throw new Error('locales: expected staff.json in the language of the office')
  return { locale, texts: parseAs(schema, files[locale.id]?.staff, `locales/${locale.id}/staff.json`) }
}
