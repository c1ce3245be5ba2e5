import { Hono } from 'hono'
import * as v from 'valibot'
import { listOf } from '../../shared/bounded.ts'
import { localeIdSchema } from '../../shared/edition/words/locale.ts'
import { logFault } from '../log-fault.ts'
import { requires, type StaffEnv } from './access.ts'
import type { Translator } from './translator.ts'
import { withBody } from './written-answer.ts'

const MOST_TEXTS = 50
const text = v.pipe(v.string(), v.maxLength(2_000, 'at most 2000 characters'))
const askedSchema = v.object({ texts: listOf(text, MOST_TEXTS), from: localeIdSchema, to: localeIdSchema })

/** Drafts of words in another language, if the office has a translator. They are answered, and kept nowhere. */
export const translationRoutes = (translator: Translator | undefined): Hono<StaffEnv> =>
  new Hono<StaffEnv>().post('/staff/api/translations', requires('editor'), async (c) => {
    if (!translator) return c.json({ problems: ['this office has no translator'] }, 404)
    return withBody(c, askedSchema, async ({ texts, from, to }) => {
      // What it answers comes from outside.
      const schema = v.pipe(listOf(text, MOST_TEXTS), v.length(texts.length, `${texts.length} texts`))
      try {
        return c.json(v.parse(schema, await translator.translate(texts, from, to)))
      } catch (error) {
        logFault(error)
        return c.json({ problems: ['the translator has not answered, or not with as many texts'] }, 502)
      }
    })
  })
