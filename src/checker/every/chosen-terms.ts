import * as v from 'valibot'
import { parseAs } from '../../shared/parse-as.ts'
import { plainOrRaw } from '../japanese/tolerant-ruby.ts'
import { HOUSE, type Rule } from '../rule.ts'

const text = v.pipe(v.string(), v.nonEmpty())

const schema = v.strictObject({
  /** For each thing the words that were chosen for it, with the forms not to be used. */
  chosen: v.record(
    text,
    v.pipe(
      v.array(text),
      v.check((forms) => new Set(forms).size === forms.length, 'each form once'),
    ),
  ),
})
export type ChosenTerms = v.InferOutput<typeof schema>['chosen']

/**
 * The only way into the list of chosen terms of a language, `locales/terms-en.json`. A language without the file has
 * none.
 *
 * @param file names the input in errors
 * @throws Error that names the entry and what was expected there.
 */
export function parseChosenTerms(input: unknown, file: string): ChosenTerms {
  const { chosen } = parseAs(schema, input, file)
  const refused = Object.values(chosen).flat()
  const both = Object.keys(chosen).filter((term) => refused.includes(term))
  if (both.length > 0) throw new Error(`${file}: ${both.join(', ')} is chosen and refused`)
  return chosen
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where a form stands as a whole word, and not as part of a chosen term: food loss, but not food loss and waste. */
function placesOf(text: string, form: string, chosen: readonly string[]): string[] {
  const own = chosen
    .filter((term) => term.length > form.length && term.toLowerCase().includes(form.toLowerCase()))
    .reduce((rest, term) => rest.replace(new RegExp(escaped(term), 'gi'), ' '), text)
  const edge = '[\\p{Script=Latin}\\d]'
  return [...own.matchAll(new RegExp(`(?<!${edge})${escaped(form)}(?!${edge})`, 'giu'))].map(
    ([found]) => found,
  )
}

/** One thing has one name in a language. The list says which of several good ones. */
export const chosenTerm: Rule = {
  id: 'terms/chosen',
  severity: 'error',
  source: `${HOUSE}: the list of chosen terms of the language`,
  good: ['Less food waste.', 'The bees and wasps are gone.', 'A waspish remark.'],
  bad: ['Less food loss.', 'Wasps are gone.'],
  check: ({ text }, _, { chosen }) =>
    Object.entries(chosen).flatMap(([term, forms]) =>
      forms
        .flatMap((form) => placesOf(plainOrRaw(text), form, Object.keys(chosen)))
        .map((found) => ({ found, message: 'another word was chosen for it', proposal: term })),
    ),
}
