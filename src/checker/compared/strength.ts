import type { Finding } from '../finding.ts'
import { unspaced } from '../japanese/tolerant-ruby.ts'
import { entryOf, type Passage } from '../passage.ts'
import type { TopicVerbs, VerbWords } from './verbs.ts'

/** A form with … for the rest of a word and a few words after it. Words of Latin letters are whole words. */
function pattern(form: string): RegExp {
  const escaped = form
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\p{L}*(?:[^.!?]{0,40}?)')
  return /\p{Script=Latin}/u.test(form)
    ? new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'iu')
    : new RegExp(escaped, 'u')
}

/** The words of a text that have one of the forms. */
const firstOf = (text: string, forms: readonly string[]) =>
  forms.map((form) => pattern(form).exec(text)?.[0]).find((found) => found !== undefined)

/**
 * Topics whose words are weaker or stronger than their source. A plan that strives (努める) has not promised, one that
 * considers (検討) has not decided, and measures against something (対策) are not its end. Each verb of the source needs a
 * counterpart in what a page says of the topic; and no line may promise the result.
 *
 * @param passages all of one language
 * @param topics the verbs of the source; a topic without any is not checked
 */
export function wrongStrength(passages: readonly Passage[], topics: TopicVerbs, words: VerbWords): Finding[] {
  const entries = Map.groupBy(passages, ({ key }) => entryOf(key))
  return Object.entries(topics).flatMap(([topic, verbs]) => {
    const lines = entries.get(topic) ?? []
    return Object.entries(verbs).flatMap(([verb, said]) => [
      ...missing(lines, verb, said, words[verb]),
      ...promised(lines, said, words[verb]),
    ])
  })
}

type Verb = VerbWords[string] | undefined

function missing(lines: readonly Passage[], verb: string, said: string, words: Verb): Finding[] {
  const [first] = lines
  const forms = first && words?.counterparts[first.locale.id]
  if (first === undefined || forms === undefined) return []
  if (lines.some(({ text }) => firstOf(unspaced(text), forms) !== undefined)) return []
  return [
    {
      ...placeOf(first),
      rule: 'strength/verb',
      severity: 'error',
      found: verb,
      message: `the source says 「${said}」; no line of the topic has a word as strong`,
      proposal: forms.join(', '),
    },
  ]
}

function promised(lines: readonly Passage[], said: string, words: Verb): Finding[] {
  return lines.flatMap((line) => {
    const found = firstOf(unspaced(line.text), words?.promises[line.locale.id] ?? [])
    if (found === undefined) return []
    return [
      {
        ...placeOf(line),
        rule: 'strength/promise',
        severity: 'error' as const,
        found,
        message: `promises a result; the source says 「${said}」`,
      },
    ]
  })
}

const placeOf = ({ locale, file, key, text }: Passage) => ({ locale: locale.id, file, key, text })
