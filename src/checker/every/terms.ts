import { unspaced } from '../japanese/tolerant-ruby.ts'
import { HOUSE, type Rule } from '../rule.ts'

/** Every text uses the glossary's own word. With two words, readers look for two things. */
export const terms: Rule = {
  id: 'terms',
  severity: 'error',
  source: `${HOUSE}: the glossary of the language`,
  good: ['ward office'],
  bad: ['borough office'],
  check: ({ file, text }, _, { glossary }) =>
    file === 'glossary'
      ? []
      : Object.values(glossary).flatMap(({ term, avoid = [] }) =>
          avoid
            .filter((form) => unspaced(text).toLowerCase().includes(form.toLowerCase()))
            .map((form) => ({
              found: form,
              message: 'the glossary has another word for it',
              proposal: term,
            })),
        ),
}
