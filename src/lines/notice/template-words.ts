import * as v from 'valibot'
import { recordOf } from '../../shared/bounded.ts'
import { idSchema } from '../../shared/edition/topic.ts'
import type { LocaleId } from '../../shared/edition/words/locale.ts'
import { parseAs } from '../../shared/parse-as.ts'

const MOST_TEMPLATES = 40
const MOST_SENTENCES = 20
const MOST_CHOICES = 100
/** With its blanks, `{{time}}`. */
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300))

const templateWordsSchema = v.object({
  templates: recordOf(
    idSchema,
    v.object({
      /** What people of the office call it. It is the event of the Common Alerting Protocol, too. */
      name: text,
      heading: text,
      sentences: recordOf(idSchema, text, MOST_SENTENCES),
    }),
    MOST_TEMPLATES,
  ),
  /** What can be chosen for a blank, by the ids that templates name. */
  choices: recordOf(idSchema, text, MOST_CHOICES),
})

/** The words of the templates of notices in one language: `locales/<locale>/notices.json`. */
export type TemplateWords = v.InferOutput<typeof templateWordsSchema>

/** @throws WrongInputError that names the file, the place and what was expected there. */
export function parseTemplateWords(locale: LocaleId, file: unknown): TemplateWords {
  return parseAs(templateWordsSchema, file, `locales/${locale}/notices.json`)
}
