import * as v from 'valibot'
import { parseAs } from '../../shared/parse-as.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const formsSchema = v.record(text, v.pipe(v.array(text), v.nonEmpty()))

const verbSchema = v.strictObject({
  /**
   * The forms that keep the strength of the verb, by language. … stands for the rest of a word, and for a few words
   * after it: promot…, carr… forward. A language without forms is not checked.
   */
  counterparts: v.optional(formsSchema, {}),
  /** The forms that promise its result, by language. */
  promises: v.optional(formsSchema, {}),
})

const wordsSchema = v.record(text, verbSchema)
/** The verbs of plans, each with its words in every language. */
export type VerbWords = v.InferOutput<typeof wordsSchema>

const sourcesSchema = v.record(text, v.record(text, text))
/** The verbs that the source has for a topic or department, by its id, each with the words in which the source has it. */
export type TopicVerbs = v.InferOutput<typeof sourcesSchema>

/**
 * The only way into the words of verbs, `locales/verbs.json`.
 *
 * @throws Error that names the entry and what was expected there.
 */
export function parseVerbWords(input: unknown): VerbWords {
  return parseAs(wordsSchema, input, 'locales/verbs.json')
}

/**
 * The only way into the verbs of topics and departments. One that is not listed is not checked.
 *
 * @throws Error that names the topic and what was expected there, or a verb without an entry in `words`.
 */
export function parseTopicVerbs(input: unknown, words: VerbWords): TopicVerbs {
  const topics = parseAs(sourcesSchema, input, 'src/facts/verbs.ts')
  for (const [topic, verbs] of Object.entries(topics))
    for (const verb of Object.keys(verbs))
      if (!(verb in words))
        throw new Error(`src/facts/verbs.ts: ${topic}: expected a verb of locales/verbs.json, found ${verb}`)
  return topics
}
